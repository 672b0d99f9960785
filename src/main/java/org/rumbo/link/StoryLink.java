package org.rumbo.link;

/** Address of the page that tells how it came to this. */
public final class StoryLink {

    /** Path of the page. */
    public static final String PATH = "story";

    private StoryLink() {}
}
