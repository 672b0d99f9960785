package org.rumbo.access;

/**
 * Who does something, and from where.
 *
 * @param name of an account, or what acts without one: {@code command line (NAME)}, {@code start}, {@code inbox}; at most 120 characters
 * @param from network address, or {@code this machine}; at most 120 characters
 */
public record Actor(String name, String from) {

    /** Where something is done that nobody asked for over the network. */
    public static final String THIS_MACHINE = "this machine";

    /** How the name of {@link #commandLine()} begins; in entries from before it named a person, the whole of it. */
    public static final String COMMAND_LINE = "command line";

    /** What the server does when it starts. */
    public static final Actor START = new Actor("start", THIS_MACHINE);

    /** Longest name and address that are kept. */
    static final int LONGEST = 120;

    /** What a person does in a terminal of the machine: {@code command line (NAME)}, with the name of the system's user. */
    public static Actor commandLine() {
        return commandLine(System.getProperty("user.name", "?"));
    }

    /** The same for a command that another program hands on. */
    public static Actor commandLine(String systemUser) {
        return new Actor(COMMAND_LINE + " (" + systemUser + ")", THIS_MACHINE);
    }

    public Actor {
        name = cut(name);
        from = cut(from);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
