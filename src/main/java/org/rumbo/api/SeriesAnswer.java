package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Status;
import org.rumbo.web.CsvTable;
import org.rumbo.web.Tabular;

@Schema(name = "SeriesAnswer", description = "One indicator for some places by year.")
record SeriesAnswer(
        @Schema(description = "Code of the indicator, see /indicators", example = "homicide-rate")
        String indicator,

        @Schema(description = "Unit of every value, in the language asked for")
        String unit,

        List<PlaceSeries> series,
        List<ApiSource> sources)
        implements Tabular {

    @Schema(name = "PlaceSeries")
    record PlaceSeries(
            @Schema(description = "ISO 3166-1 alpha-3, or the code of a part or an aggregate", example = "SLV")
            String country,

            @Schema(description = "Name in the language asked for")
            String name,

            @Schema(description = "One for each year of the period, ascending; a missing year has a null value")
            List<Point> points,

            @Schema(description = "Dates of the period across which values are not comparable")
            List<BreakMark> breaks) {}

    @Schema(name = "Point")
    record Point(
            @Schema(example = "2015") int year,

            @Schema(description = "As published; null: no value, which is never zero", example = "107.64") @Nullable
            BigDecimal value,

            @Schema(description = "Lower bound as published") @Nullable
            BigDecimal lower,

            @Schema(description = "Upper bound as published") @Nullable
            BigDecimal upper,

            @Schema(implementation = Status.class) @Nullable String status,

            @Schema(description = "Identifier of an entry of sources", example = "homicide/unodc-sdg-2025-05") @Nullable
            String source,

            @Schema(description = "Where the publisher has the figure from, in its own word", example = "CTS") @Nullable
            String origin,

            @Schema(description = "A remark on the value, in the language asked for where the workbook has it")
            @Nullable
            String note,

            @Schema(description = "Workbook cell that the value was read from", example = "Data!D15") @Nullable
            String cell) {}

    @Schema(name = "Break")
    record BreakMark(
            @Schema(example = "2019-07-01") LocalDate date,

            @Schema(
                    description = "counting: what is counted changed; edition: two editions are joined; "
                            + "maker: from here on another made the figures, see origin",
                    implementation = BreakKind.class)
            String kind,

            @Schema(description = "What changed, in the language asked for")
            String note,

            @Nullable String sourceTitle,
            @Nullable String sourcePublisher,
            @Nullable String sourceUrl) {}

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "indicator",
                "country",
                "name",
                "year",
                "value",
                "lower",
                "upper",
                "status",
                "unit",
                "origin",
                "note",
                "break",
                "cell",
                "publisher",
                "title",
                "edition",
                "as_of",
                "licence",
                "url",
                "dataset",
                "release");
        Map<String, ApiSource> byId = sources.stream().collect(Collectors.toMap(ApiSource::id, Function.identity()));
        for (PlaceSeries place : series) {
            for (Point point : place.points()) {
                ApiSource source = point.source() == null ? null : byId.get(point.source());
                table.row(
                        indicator,
                        place.country(),
                        place.name(),
                        point.year(),
                        point.value(),
                        point.lower(),
                        point.upper(),
                        point.status(),
                        unit,
                        point.origin(),
                        point.note(),
                        breaksOf(place, point.year()),
                        point.cell(),
                        source == null ? null : source.publisher(),
                        source == null ? null : source.title(),
                        source == null ? null : source.edition(),
                        source == null ? null : source.asOf(),
                        source == null ? null : source.licence(),
                        source == null ? null : source.url(),
                        source == null ? null : source.dataset(),
                        source == null ? null : source.release());
            }
        }
        return table;
    }

    private static @Nullable String breaksOf(PlaceSeries place, int year) {
        String text = place.breaks().stream()
                .filter(b -> b.date().getYear() == year)
                .map(b -> b.date() + ": " + b.note())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }
}
