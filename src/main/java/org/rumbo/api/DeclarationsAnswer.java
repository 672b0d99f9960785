package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Position;
import org.rumbo.text.Localized;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(
        name = "DeclarationsAnswer",
        description = "Where states stand towards the alliance; a state can hold several positions.")
record DeclarationsAnswer(List<Entry> declarations, List<ApiSource> sources) implements Tabular {

    @Schema(name = "Declaration")
    record Entry(
            @Schema(example = "SLV") String country,

            @Schema(implementation = Position.class) String position,

            LocalDate date,

            @Schema(description = "Last day on which it was held; null where it is not known to have ended") @Nullable
            LocalDate end,

            String basis,
            @Nullable String note,
            @Schema(allowableValues = {"verified", "known"}) String confidence,
            InstrumentsAnswer.Document source,

            @Schema(description = "Workbook cell of the row", example = "Declarations!A9")
            String cell) {

        static Entry of(Declaration d, Locale language) {
            return new Entry(
                    d.country().value(),
                    QueryReader.word(d.position()),
                    d.date(),
                    d.end(),
                    d.basis().in(language),
                    Localized.in(d.note(), language),
                    QueryReader.word(d.confidence()),
                    InstrumentsAnswer.Document.of(d.source()),
                    d.cell().toString());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(ApiSource.with(
                "country",
                "position",
                "date",
                "end",
                "basis",
                "note",
                "confidence",
                "source_title",
                "source_publisher",
                "source_year",
                "source_url",
                "cell"));
        for (Entry row : declarations) {
            table.row(ApiSource.cells(
                    sources,
                    row.country(),
                    row.position(),
                    row.date(),
                    row.end(),
                    row.basis(),
                    row.note(),
                    row.confidence(),
                    row.source().title(),
                    row.source().publisher(),
                    row.source().year(),
                    row.source().url(),
                    row.cell()));
        }
        return table;
    }
}
