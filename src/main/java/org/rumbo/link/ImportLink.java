package org.rumbo.link;

/** Addresses of the steps from a file to a release. */
public final class ImportLink {

    /** Path of the page that takes files. */
    public static final String PATH = "data/import";

    private ImportLink() {}

    /** The steps of one file, relative to the root of the application. */
    public static String of(String upload) {
        return PageAddress.below(PATH, upload);
    }
}
