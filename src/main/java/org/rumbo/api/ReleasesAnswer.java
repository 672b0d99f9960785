package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rumbo.web.CsvTable;
import org.rumbo.web.Tabular;

@Schema(name = "ReleasesAnswer")
record ReleasesAnswer(
        @Schema(description = "Code of the dataset", example = "homicide")
        String dataset,

        @Schema(description = "Newest import first") List<Entry> releases)
        implements Tabular {

    @Schema(name = "ReleaseEntry", description = "A release, and what was found in its file.")
    record Entry(
            DatasetsAnswer.Edition release,

            @Schema(description = "How often something was left out or looked wrong")
            int warnings,

            @Schema(description = "How often something was worth knowing")
            int infos) {}

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "dataset",
                "release",
                "active",
                "edition",
                "as_of",
                "publisher",
                "licence",
                "file_name",
                "checksum",
                "layout",
                "imported_at",
                "rows_read",
                "rows_loaded",
                "warnings",
                "infos");
        for (Entry entry : releases) {
            DatasetsAnswer.Edition release = entry.release();
            table.row(
                    dataset,
                    release.id(),
                    release.active() ? "yes" : "no",
                    release.edition(),
                    release.asOf(),
                    release.publisher(),
                    release.licence(),
                    release.fileName(),
                    release.checksum(),
                    release.layout(),
                    release.importedAt(),
                    release.rowsRead(),
                    release.rowsLoaded(),
                    entry.warnings(),
                    entry.infos());
        }
        return table;
    }
}
