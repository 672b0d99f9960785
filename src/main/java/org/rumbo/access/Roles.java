package org.rumbo.access;

/** Names of what an account may do, as {@code @RolesAllowed} of a page takes them. */
public final class Roles {

    /** May import files and activate releases. */
    public static final String EDITOR = "EDITOR";

    /** May manage accounts and read the record of changes; holds {@link #EDITOR}, too. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
