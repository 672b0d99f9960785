package org.rumbo.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.layout.Layout;

/**
 * What became of a file.
 *
 * @param file what people call it
 * @param layout name of the layout that read it; null where none recognised it
 * @param releaseId number of the release made, or of the one that this very file is already; null where none is stored
 * @param difference against the active release of the dataset; null where the file could not be read
 * @param spokenForByOthers indicators of the file for which pages show another dataset, by that dataset
 */
public record ImportReport(
        String file,
        Outcome outcome,
        @Nullable String layout,
        @Nullable String dataset,
        @Nullable String edition,
        @Nullable LocalDate asOf,
        @Nullable Long releaseId,
        int rowsRead,
        int rowsLoaded,
        @Nullable Difference difference,
        Map<String, List<String>> spokenForByOthers,
        List<Finding> findings) {

    /** How the import ended. */
    public enum Outcome {
        /** A release was made and is active. */
        ACTIVATED,
        /** The file is a release of its dataset already: nothing was done. */
        ALREADY_KNOWN,
        /** Checked only. */
        CHECKED,
        /** Errors were found: nothing was stored. */
        REFUSED
    }

    /** A file that was read. */
    static ImportReport of(
            OpenedFile opened,
            Outcome outcome,
            Layout layout,
            @Nullable Long release,
            Drafts drafts,
            Difference difference,
            Map<String, List<String>> spokenForByOthers) {
        About about = Objects.requireNonNull(drafts.about());
        return new ImportReport(
                opened.file().name(),
                outcome,
                layout.name(),
                about.dataset(),
                about.edition(),
                about.asOf(),
                release,
                drafts.rowsRead,
                drafts.rowsLoaded(),
                difference,
                spokenForByOthers,
                opened.findings().all());
    }

    /** A file of which nothing is stored, as far as it is known what it was to be. */
    static ImportReport refused(OpenedFile opened, @Nullable Layout layout, Drafts drafts) {
        About about = drafts.about();
        return new ImportReport(
                opened.file().name(),
                Outcome.REFUSED,
                layout == null ? null : layout.name(),
                about == null ? null : about.dataset(),
                about == null ? null : about.edition(),
                about == null ? null : about.asOf(),
                null,
                drafts.rowsRead,
                0,
                null,
                Map.of(),
                opened.findings().all());
    }
}
