package org.rumbo.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts.ObservationDraft;

/**
 * What a check of a file found, for a person to look at before it becomes a release.
 *
 * @param report layout, counts and findings
 * @param basis the release that the difference is against
 * @param difference against it; null where the file could not be read
 * @param preview the first figures as they were read
 */
public record CheckedFile(
        ImportReport report, Basis basis, @Nullable EditionDifference difference, List<ObservationDraft> preview) {

    /** How many figures the preview shows. */
    static final int PREVIEWED = 20;

    /** How many rows of each kind of difference are listed. */
    static final int LISTED = 50;

    /**
     * What a dataset showed when somebody looked.
     *
     * @param release number of the release that was active; null where none was
     */
    public record Basis(@Nullable Long release) {}

    public CheckedFile {
        preview = List.copyOf(preview);
    }
}
