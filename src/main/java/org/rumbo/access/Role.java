package org.rumbo.access;

import java.util.List;

/** What an account may do. */
public enum Role {
    /** Import files and activate releases. */
    EDITOR(Roles.EDITOR),
    /** All that an editor may, manage accounts, and read the record of changes. */
    ADMINISTRATOR(Roles.EDITOR, Roles.ADMINISTRATOR);

    private final List<String> allows;

    Role(String... allows) {
        this.allows = List.of(allows);
    }

    /** Names in {@link Roles} that the role holds. */
    List<String> allows() {
        return allows;
    }
}
