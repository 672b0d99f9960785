package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Layer;
import org.rumbo.policy.Reference;
import org.rumbo.policy.Scope;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "InstrumentsAnswer", description = "Policy measures of states, each with the text it rests on.")
record InstrumentsAnswer(List<Entry> instruments, List<ApiSource> sources) implements Tabular {

    @Schema(name = "Instrument")
    record Entry(
            @Schema(example = "SLV-M-07") String id,
            @Schema(example = "SLV") String country,
            String title,

            @Schema(description = "Code of the kind in the codebook")
            String kind,

            @Schema(description = "Name of the kind in the language asked for")
            String kindName,

            @Schema(implementation = Direction.class) String direction,

            @Schema(description = "What the state says, legislates or does", implementation = Layer.class)
            String layer,

            @Schema(implementation = Scope.class) String scope,

            @Schema(description = "0 to 2 by the anchors of the kind", minimum = "0", maximum = "2")
            int level,

            @Schema(description = "First day in force; what the precision does not cover is a placeholder")
            LocalDate start,

            @Schema(implementation = DatePrecision.class) String startPrecision,

            @Schema(description = "Last day in force; null: not known to have ended") @Nullable
            LocalDate end,

            @Schema(implementation = DatePrecision.class) @Nullable
            String endPrecision,

            String legalStatus,
            String summary,

            @Schema(description = "Whether it counts towards the stance")
            boolean scored,

            @Schema(
                    description = "verified: a source text was read; known: cited and not read again",
                    allowableValues = {"verified", "known"})
            String confidence,

            @Nullable String note,
            Document source,

            @Schema(description = "Workbook cell of the row", example = "Instruments!A12")
            String cell) {

        static Entry of(Instrument instrument, String kindName, Locale language) {
            return new Entry(
                    instrument.code(),
                    instrument.country().value(),
                    instrument.title().in(language),
                    instrument.kind(),
                    kindName,
                    QueryReader.word(instrument.direction()),
                    QueryReader.word(instrument.layer()),
                    QueryReader.word(instrument.scope()),
                    instrument.level(),
                    instrument.start(),
                    QueryReader.word(instrument.startPrecision()),
                    instrument.end(),
                    instrument.endPrecision() == null ? null : QueryReader.word(instrument.endPrecision()),
                    instrument.legalStatus(),
                    instrument.summary().in(language),
                    instrument.scored(),
                    QueryReader.word(instrument.confidence()),
                    instrument.note(),
                    Document.of(instrument.source()),
                    instrument.cell().toString());
        }
    }

    @Schema(name = "Document", description = "The text that a policy row rests on.")
    record Document(
            String title,
            @Nullable String publisher,
            @Nullable Integer year,
            @Nullable String url) {

        static Document of(Reference source) {
            return new Document(source.title(), source.publisher(), source.year(), source.url());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "id",
                "country",
                "title",
                "kind",
                "kind_name",
                "direction",
                "layer",
                "scope",
                "level",
                "start",
                "start_precision",
                "end",
                "end_precision",
                "legal_status",
                "summary",
                "scored",
                "confidence",
                "note",
                "source_title",
                "source_publisher",
                "source_year",
                "source_url",
                "cell",
                "publisher",
                "edition",
                "licence",
                "dataset",
                "release");
        ApiSource source = sources.isEmpty() ? null : sources.getFirst();
        for (Entry row : instruments) {
            table.row(
                    row.id(),
                    row.country(),
                    row.title(),
                    row.kind(),
                    row.kindName(),
                    row.direction(),
                    row.layer(),
                    row.scope(),
                    row.level(),
                    row.start(),
                    row.startPrecision(),
                    row.end(),
                    row.endPrecision(),
                    row.legalStatus(),
                    row.summary(),
                    row.scored() ? "yes" : "no",
                    row.confidence(),
                    row.note(),
                    row.source().title(),
                    row.source().publisher(),
                    row.source().year(),
                    row.source().url(),
                    row.cell(),
                    source == null ? null : source.publisher(),
                    source == null ? null : source.edition(),
                    source == null ? null : source.licence(),
                    source == null ? null : source.dataset(),
                    source == null ? null : source.release());
        }
        return table;
    }
}
