package org.rumbo.testing;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own beside the tests, run by the Java that runs them. */
public final class ChildJava {

    private ChildJava() {}

    /** A program that is not started yet. */
    public static ProcessBuilder with(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** A program that is not started yet. */
    public static ProcessBuilder with(String... arguments) {
        return with(List.of(arguments));
    }

    /** All that the tests themselves run on. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The folder or library that a class comes from. */
    public static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
