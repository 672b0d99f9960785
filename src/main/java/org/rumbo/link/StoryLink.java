package org.rumbo.link;

/** Address of the page that tells how it came to this. */
public final class StoryLink {

    /** Path of the page. */
    public static final String PATH = "story";

    private StoryLink() {}

    /** A chapter, an event or a quoted figure on the page, by its code. */
    public static String place(String code) {
        return PageAddress.place(PATH, code);
    }
}
