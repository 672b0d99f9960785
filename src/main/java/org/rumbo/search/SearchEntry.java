package org.rumbo.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;
import org.rumbo.text.Words;

/**
 * A thing that can be found.
 *
 * @param code names it within its kind
 * @param href page and place where it is shown, relative to the root of the application
 * @param facts what tells it from others of its name, on one line; may be empty
 * @param text what is said about it; null where nothing is
 * @param otherNames what it is also called
 * @param about further words that lead to it, in any language
 */
record SearchEntry(
        SearchKind kind,
        String code,
        String href,
        Localized title,
        Localized facts,
        @Nullable Localized text,
        List<Words> otherNames,
        List<String> about) {}
