package org.rumbo.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rumbo.text.Nearest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words after the program's name when it serves. Spring takes any option in silence, so that one mistyped would do nothing and
 * say nothing; here each is held against the names that the program and its libraries publish.
 */
final class Options {

    private static final String PUBLISHED = "META-INF/spring-configuration-metadata.json";

    private Options() {}

    /** @throws WrongUse when a word is no option, or an option that nothing reads */
    static void check(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        Map<String, String> known = known();
        for (String word : words) {
            if (!word.startsWith("--") || word.length() == 2) {
                throw new WrongUse("Unknown command %s.".formatted(word), Commands.USAGE);
            }
            String name = word.substring(2).replaceAll("=.*", "");
            if (!isKnown(name, known)) {
                List<String> near = Nearest.to(name, known.keySet(), 1);
                throw new WrongUse(
                        "Unknown option --%s: do you mean --%s?".formatted(name, near.getFirst()), Commands.USAGE);
            }
        }
    }

    private static boolean isKnown(String name, Map<String, String> known) {
        String wanted = canonical(name);
        return known.entrySet().stream().anyMatch(entry -> {
            String candidate = canonical(entry.getKey());
            return candidate.equals(wanted) || isOpen(entry.getValue()) && wanted.startsWith(candidate + ".");
        });
    }

    /** Whether further words may follow the name of a setting of this type: the keys of a map, the fields of a list's items. */
    private static boolean isOpen(String type) {
        return type.startsWith("java.util.Map")
                || type.startsWith("java.util.Properties")
                || type.startsWith("java.util.List");
    }

    /** Spring takes a name in several spellings. */
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\[[^\\]]*\\]", "")
                .replace("-", "")
                .replace("_", "");
    }

    /** The names and types of all settings that the libraries of this program and the program itself publish. */
    static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        try {
            var json = new JsonMapper();
            List<URL> files = new ArrayList<>(
                    Collections.list(Options.class.getClassLoader().getResources(PUBLISHED)));
            for (URL file : files) {
                try (InputStream content = file.openStream()) {
                    for (JsonNode property : json.readTree(content).path("properties")) {
                        known.put(
                                property.path("name").asString(""),
                                property.path("type").asString(""));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files cannot be read", e);
        }
        return known;
    }
}
