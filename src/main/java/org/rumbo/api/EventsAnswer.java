package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.text.Localized;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "EventsAnswer", description = "Dated events of policy, as charts and the story mark them.")
record EventsAnswer(List<Entry> events, List<ApiSource> sources) implements Tabular {

    @Schema(name = "PolicyEvent")
    record Entry(
            @Schema(description = "null for an international event", example = "SLV") @Nullable
            String country,

            @Schema(description = "What the precision does not cover is a placeholder")
            LocalDate date,

            @Schema(implementation = DatePrecision.class) String datePrecision,

            @Schema(description = "Code of what happened", example = "militarized")
            String kind,

            String label,
            String title,
            @Nullable String note,
            @Schema(allowableValues = {"verified", "known"}) String confidence,
            InstrumentsAnswer.Document source,

            @Schema(description = "Workbook cell of the row", example = "Events!A9")
            String cell) {

        static Entry of(PolicyEvent event, Locale language) {
            return new Entry(
                    event.country() == null ? null : event.country().value(),
                    event.date(),
                    QueryReader.word(event.precision()),
                    event.kind(),
                    event.label().in(language),
                    event.title().in(language),
                    Localized.in(event.note(), language),
                    QueryReader.word(event.confidence()),
                    InstrumentsAnswer.Document.of(event.source()),
                    event.cell().toString());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(ApiSource.with(
                "country",
                "date",
                "date_precision",
                "kind",
                "label",
                "title",
                "note",
                "confidence",
                "source_title",
                "source_publisher",
                "source_year",
                "source_url",
                "cell"));
        for (Entry row : events) {
            table.row(ApiSource.cells(
                    sources,
                    row.country(),
                    row.date(),
                    row.datePrecision(),
                    row.kind(),
                    row.label(),
                    row.title(),
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
