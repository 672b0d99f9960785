package org.rumbo.link;

/** Addresses on the codebook page. */
public final class CodebookLink {

    /** Path of the page. */
    public static final String PATH = "codebook";

    private CodebookLink() {}

    /** The entry of one kind, relative to the root of the application. */
    public static String href(String kind) {
        return PageAddress.place(PATH, kind);
    }
}
