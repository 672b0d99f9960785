package org.rumbo.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A dataset with all its releases.
 *
 * @param releases newest import first, at least one
 * @param silent codes of indicators of which this dataset speaks and which its active release does not have: pages show no figure
 *     for them, rather than those of another dataset without a word
 */
public record DatasetEntry(String code, List<ReleaseEntry> releases, List<String> silent) {

    /** The release that pages read. */
    public Optional<ReleaseEntry> active() {
        return releases.stream().filter(r -> r.release().active()).findFirst();
    }

    /** Title of the release that pages read, or of the newest one, in a language. */
    public String title(Locale locale) {
        return active().orElse(releases.getFirst()).release().in(locale).title();
    }
}
