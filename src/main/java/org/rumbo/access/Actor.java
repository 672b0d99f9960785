package org.rumbo.access;

/**
 * Who does something, and from where.
 *
 * @param name of an account, or what acts without one: {@code command line}, {@code start}, {@code inbox}; at most 120 characters
 * @param from network address, or {@code this machine}; at most 120 characters
 */
public record Actor(String name, String from) {

    /** Where something is done that nobody asked for over the network. */
    public static final String THIS_MACHINE = "this machine";

    /** What a person does in a terminal of the machine. */
    public static final Actor COMMAND_LINE = new Actor("command line", THIS_MACHINE);

    /** What the server does when it starts. */
    public static final Actor START = new Actor("start", THIS_MACHINE);

    /** Longest name and address that are kept. */
    static final int LONGEST = 120;

    public Actor {
        name = cut(name);
        from = cut(from);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
