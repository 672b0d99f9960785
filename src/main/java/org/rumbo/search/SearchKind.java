package org.rumbo.search;

import java.util.Locale;

/** What a thing that can be found is; of two that fit equally well the one whose kind stands first comes first. */
public enum SearchKind {
    COUNTRY,
    INDICATOR,
    KIND,
    PAGE,
    EVENT,
    INSTRUMENT,
    STUDY,
    POSITION,
    FIGURE,
    DATASET;

    /** As addresses and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
