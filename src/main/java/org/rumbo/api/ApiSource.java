package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.Source;

/** Who published what an answer holds. */
@Schema(
        name = "Source",
        description = "Who published a figure or coded a policy, in which edition, under which licence.")
record ApiSource(
        @Schema(description = "What the points of this answer refer to", example = "homicide/unodc-sdg-2025-05")
        String id,

        String publisher,

        @Schema(description = "Title as it was published") String title,

        @Schema(description = "Edition as the publisher names it")
        String edition,

        @Schema(description = "Date of the edition; null where the publisher gives none") @Nullable
        LocalDate asOf,

        String licence,
        @Nullable String url,

        @Schema(description = "Full citation") String citation,

        @Schema(description = "Code of the dataset, see /datasets")
        String dataset,

        @Schema(description = "Number of the release of that dataset, see /datasets")
        long release,

        ApiTranslations translations) {

    static ApiSource of(Source source) {
        return new ApiSource(
                idOf(source),
                source.publisher(),
                source.title(),
                source.edition(),
                source.asOf(),
                source.licence(),
                source.url(),
                source.citation(),
                source.dataset(),
                source.releaseId(),
                ApiTranslations.of(source));
    }

    /** A whole release as the source of what was read from it. */
    static ApiSource of(Release release) {
        return new ApiSource(
                release.dataset(),
                release.publisher(),
                release.title(),
                release.edition(),
                release.asOf(),
                release.licence(),
                release.url(),
                release.citation(),
                release.dataset(),
                release.id(),
                ApiTranslations.of(release));
    }

    /** Readable, and the same on every installation, unlike the number in the database. */
    static String idOf(Source source) {
        return source.dataset() + "/" + source.code();
    }

    private static final List<String> COLUMNS = List.of("publisher", "edition", "licence", "dataset", "release");

    /** The header of a table whose rows all come from one release: its own columns, then those of the source. */
    static List<String> with(String... columns) {
        List<String> header = new ArrayList<>(List.of(columns));
        header.addAll(COLUMNS);
        return header;
    }

    /** The cells of a row under {@link #with}. */
    static @Nullable Object[] cells(List<ApiSource> sources, @Nullable Object... own) {
        @Nullable Object[] cells = Arrays.copyOf(own, own.length + COLUMNS.size());
        if (!sources.isEmpty()) {
            ApiSource source = sources.getFirst();
            cells[own.length] = source.publisher();
            cells[own.length + 1] = source.edition();
            cells[own.length + 2] = source.licence();
            cells[own.length + 3] = source.dataset();
            cells[own.length + 4] = source.release();
        }
        return cells;
    }
}
