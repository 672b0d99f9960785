package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.AgendaCell;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Stage;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(
        name = "AgendaAnswer",
        description = "How far each state took each measure of the agenda, and each militarized kind, on a date.")
record AgendaAnswer(LocalDate on, List<Entry> agenda, List<ApiSource> sources) implements Tabular {

    @Schema(name = "AgendaCell")
    record Entry(
            @Schema(example = "SLV") String country,

            @Schema(
                    description = "A measure of the agenda, or a militarized kind of the codebook",
                    example = "negotiation")
            String measure,

            @Schema(implementation = Direction.class) String direction,

            @Schema(implementation = Stage.class) String stage,

            @Schema(description = "Start of what the stage rests on; null where nothing was found") @Nullable
            LocalDate since,

            @Schema(description = "Identifiers, see /instruments")
            List<String> instruments) {

        static Entry of(String country, String measure, String direction, AgendaCell cell) {
            return new Entry(
                    country,
                    measure,
                    direction,
                    QueryReader.word(cell.stage()),
                    cell.since().map(Instrument::start).orElse(null),
                    cell.instruments().stream().map(Instrument::code).toList());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table =
                new CsvTable(ApiSource.with("country", "measure", "direction", "stage", "on", "since", "instruments"));
        for (Entry row : agenda) {
            table.row(ApiSource.cells(
                    sources,
                    row.country(),
                    row.measure(),
                    row.direction(),
                    row.stage(),
                    on,
                    row.since(),
                    String.join(" ", row.instruments())));
        }
        return table;
    }
}
