package org.rumbo.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The datasets and their releases, and which release is active. */
public interface ReleaseCatalogue {

    /**
     * The active release of each dataset that has one, by dataset code. Read from the database at each call (one small
     * query), since another process may have moved a pointer; caches use the identifiers as keys.
     */
    Map<String, Long> activeReleases();

    /** All releases, newest import first within a dataset, datasets in order of their code. */
    List<Release> releases();

    /** One release by its number. */
    Optional<Release> release(long id);

    /** The sources with the given numbers, in the order of publisher and edition. */
    List<Source> sources(Collection<Long> ids);
}
