package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Domain;
import org.rumbo.policy.Kind;
import org.rumbo.text.Localized;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "CodebookAnswer", description = "The kinds that scores are made of, in the order of the workbook.")
record CodebookAnswer(List<Entry> kinds, List<ApiSource> sources) implements Tabular {

    @Schema(name = "Kind")
    record Entry(
            @Schema(example = "state_of_exception") String kind,
            String name,

            @Schema(implementation = Direction.class) String direction,

            @Schema(implementation = Domain.class, example = "exception_and_punishment")
            String domain,

            @Schema(description = "Measure of the agenda that it belongs to; null where it belongs to none") @Nullable
            String agendaMeasure,

            @Schema(example = "2") BigDecimal weight,
            String applies,
            String definition,
            String level0,
            String level1,
            String level2,
            @Nullable String unitOfCoding,
            @Nullable String comparableIndicator,

            @Schema(description = "Workbook cell of the row", example = "Codebook!A3")
            String cell) {

        static Entry of(Kind kind, Locale language) {
            return new Entry(
                    kind.code(),
                    kind.name().in(language),
                    QueryReader.word(kind.direction()),
                    QueryReader.word(kind.domain()),
                    kind.agendaMeasure(),
                    BigDecimal.valueOf(kind.weight()).stripTrailingZeros(),
                    kind.applies(),
                    kind.definition().in(language),
                    kind.level0().in(language),
                    kind.level1().in(language),
                    kind.level2().in(language),
                    Localized.in(kind.unitOfCoding(), language),
                    Localized.in(kind.comparableIndicator(), language),
                    kind.cell().toString());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(ApiSource.with(
                "kind",
                "name",
                "direction",
                "domain",
                "agenda_measure",
                "weight",
                "applies",
                "definition",
                "level_0",
                "level_1",
                "level_2",
                "unit_of_coding",
                "comparable_indicator",
                "cell"));
        for (Entry row : kinds) {
            table.row(ApiSource.cells(
                    sources,
                    row.kind(),
                    row.name(),
                    row.direction(),
                    row.domain(),
                    row.agendaMeasure(),
                    row.weight(),
                    row.applies(),
                    row.definition(),
                    row.level0(),
                    row.level1(),
                    row.level2(),
                    row.unitOfCoding(),
                    row.comparableIndicator(),
                    row.cell()));
        }
        return table;
    }
}
