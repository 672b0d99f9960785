package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Release;
import org.rumbo.web.CsvTable;
import org.rumbo.web.Tabular;

@Schema(name = "DatasetsAnswer")
record DatasetsAnswer(List<Dataset> datasets) implements Tabular {

    @Schema(name = "Dataset", description = "A subject kept up to date by a publisher or a team.")
    record Dataset(
            @Schema(example = "homicide") String code,

            @Schema(description = "Newest import first") List<Edition> releases) {}

    // who imported it stays out: that is a person's name
    @Schema(name = "Release", description = "One edition as it was imported; it never changes.")
    record Edition(
            @Schema(description = "Number of the release; sources refer to it")
            long id,

            @Schema(description = "Whether the other answers read this release now")
            boolean active,

            String title,
            String publisher,
            String edition,
            @Nullable LocalDate asOf,
            String licence,
            @Nullable String url,
            String citation,
            @Nullable String contact,
            String fileName,

            @Schema(description = "SHA-256 of the file, hexadecimal")
            String checksum,

            @Schema(description = "The layout that read the file")
            String layout,

            Instant importedAt,

            @Schema(description = "Data rows found in the file")
            int rowsRead,

            @Schema(description = "Rows that became observations or policy rows")
            int rowsLoaded,

            ApiTranslations translations) {

        static Edition of(Release release) {
            return new Edition(
                    release.id(),
                    release.active(),
                    release.title(),
                    release.publisher(),
                    release.edition(),
                    release.asOf(),
                    release.licence(),
                    release.url(),
                    release.citation(),
                    release.contact(),
                    release.fileName(),
                    release.checksum(),
                    release.layout(),
                    release.importedAt(),
                    release.rowsRead(),
                    release.rowsLoaded(),
                    ApiTranslations.of(release));
        }
    }

    @Override
    public CsvTable table() {
        List<String> header = new ArrayList<>(List.of(
                "dataset",
                "release",
                "active",
                "title",
                "publisher",
                "edition",
                "as_of",
                "licence",
                "url",
                "citation",
                "contact",
                "file_name",
                "checksum",
                "layout",
                "imported_at",
                "rows_read",
                "rows_loaded"));
        header.addAll(ApiTranslations.COLUMNS);
        CsvTable table = new CsvTable(header.toArray(String[]::new));
        for (Dataset dataset : datasets) {
            for (Edition release : dataset.releases()) {
                List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.asList(
                        dataset.code(),
                        release.id(),
                        release.active() ? "yes" : "no",
                        release.title(),
                        release.publisher(),
                        release.edition(),
                        release.asOf(),
                        release.licence(),
                        release.url(),
                        release.citation(),
                        release.contact(),
                        release.fileName(),
                        release.checksum(),
                        release.layout(),
                        release.importedAt(),
                        release.rowsRead(),
                        release.rowsLoaded()));
                cells.addAll(release.translations().cells());
                table.row(cells.toArray());
            }
        }
        return table;
    }
}
