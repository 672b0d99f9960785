package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Severity;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "FindingsAnswer")
record FindingsAnswer(
        @Schema(description = "Number of the release") long release,

        @Schema(
                description =
                        "In the order in which they were noticed; of each code some hundreds at most, the rest counted")
        List<Entry> findings,

        List<ApiSource> sources)
        implements Tabular {

    @Schema(name = "Finding", description = "Something that was noticed when the file was read.")
    record Entry(
            @Schema(example = "unknown-country") String code,

            @Schema(implementation = Severity.class) String severity,

            @Schema(description = "Sheet it is about; null when it is about the file") @Nullable
            String sheet,

            @Schema(description = "Cell it is about; null when it is about no single cell", example = "D15") @Nullable
            String cell,

            @Schema(description = "What is so, in English") String message,

            @Schema(description = "What to do, in English; null where there is nothing to do") @Nullable
            String suggestion,

            @Schema(description = "How many times, this one included")
            int occurrences) {

        static Entry of(Finding finding) {
            return new Entry(
                    finding.code(),
                    QueryReader.word(finding.severity()),
                    finding.sheet(),
                    finding.cell(),
                    finding.message(),
                    finding.suggestion(),
                    finding.occurrences());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                ApiSource.with("code", "severity", "sheet", "cell", "message", "suggestion", "occurrences"));
        for (Entry finding : findings) {
            table.row(ApiSource.cells(
                    sources,
                    finding.code(),
                    finding.severity(),
                    finding.sheet(),
                    finding.cell(),
                    finding.message(),
                    finding.suggestion(),
                    finding.occurrences()));
        }
        return table;
    }
}
