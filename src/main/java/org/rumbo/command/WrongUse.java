package org.rumbo.command;

/** A command that was not understood. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String usage;

    /** @param usage how the command is called, ending its last line */
    WrongUse(String what, String usage) {
        super(what);
        this.usage = usage;
    }

    String usage() {
        return usage;
    }
}
