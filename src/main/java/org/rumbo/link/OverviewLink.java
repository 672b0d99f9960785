package org.rumbo.link;

/** Address of the overview. */
public final class OverviewLink {

    /** Path of the page: the root. */
    public static final String PATH = "";

    /** Parameter that names the indicator; year and region are switches of the map. */
    public static final String INDICATOR = "i";

    private OverviewLink() {}
}
