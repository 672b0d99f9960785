package org.rumbo.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The releases of datasets and their sources. Which release is active is told as {@link ShownNow} says. */
public interface ReleaseCatalogue {

    /** All releases, newest import first within a dataset, datasets in order of their code. */
    List<Release> releases();

    /** The releases that pages show, in the order of their datasets' codes. */
    List<Release> shown();

    /** One release by its number. */
    Optional<Release> release(long id);

    /** The sources with the given numbers, in the order of publisher and edition. */
    List<Source> sources(Collection<Long> ids);

    /** All sources that the workbook of a release names, in the same order. */
    List<Source> sourcesOf(long release);
}
