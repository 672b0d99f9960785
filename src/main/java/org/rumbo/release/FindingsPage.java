package org.rumbo.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Severity;

/**
 * Some of the findings of a release.
 *
 * @param findings those of this page, warnings first
 * @param page from 1
 * @param pages how many pages the filter leaves, at least 1
 * @param rows how many rows of findings the filter leaves
 * @param byCode how often each code was found in the whole release, whatever the filter, most frequent first
 */
public record FindingsPage(List<Finding> findings, int page, int pages, int rows, Map<String, Integer> byCode) {

    /** Rows of a page. */
    public static final int SIZE = 50;

    /**
     * What narrows the findings; null where it does not.
     *
     * @param severity how much they matter
     * @param code their stable name, for example {@code unknown-country}
     */
    public record Filter(
            @Nullable Severity severity, @Nullable String code) {

        /** All findings. */
        public static final Filter NONE = new Filter(null, null);
    }
}
