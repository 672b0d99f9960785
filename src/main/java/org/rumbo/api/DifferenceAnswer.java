package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.Revision;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.TableDifference;
import org.rumbo.web.CsvTable;
import org.rumbo.web.Figures;
import org.rumbo.web.Tabular;

@Schema(name = "DifferenceAnswer")
record DifferenceAnswer(
        @Schema(example = "homicide") String dataset,

        @Schema(description = "Number of the earlier release")
        long from,

        @Schema(description = "Number of the later release") long to,
        Counts total,
        List<IndicatorCounts> indicators,

        @Schema(
                description =
                        "Up to " + DifferenceService.LISTED
                                + " figures of each kind: the changes that weigh most against the value before, and the first of those that are new or gone. /export/difference.csv?from=&to= has all.")
        List<Figure> figures,

        @Schema(
                description =
                        "Sheets of rows that people write (instruments, sources, places ...), where they are not the same")
        List<Sheet> sheets,

        @Schema(description = "Both releases") List<ApiSource> sources)
        implements Tabular {

    @Schema(name = "DifferenceCounts")
    record Counts(
            @Schema(description = "Only in the later release")
            int added,

            int changed,

            @Schema(
                    description =
                            "Of the changed ones: by more than ten per cent of the value before and by more than one unit of the indicator's last decimal")
            int large,

            int unchanged,
            int removed) {

        static Counts of(Difference counts, int large) {
            return new Counts(counts.fresh(), counts.changed(), large, counts.unchanged(), counts.removed());
        }
    }

    @Schema(name = "DifferenceOfIndicator")
    record IndicatorCounts(String indicator, Counts counts) {}

    @Schema(name = "Revision", description = "What became of one figure.")
    record Figure(
            @Schema(allowableValues = {"added", "changed", "removed"})
            String change,

            String indicator,
            String country,
            int year,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,

            @Schema(description = "Change as a share of the value before; null where there is none") @Nullable
            BigDecimal relative,

            boolean large) {

        static Figure of(Revision revision, int decimals) {
            Double relative = revision.relative();
            return new Figure(
                    word(revision.kind()),
                    revision.indicator(),
                    revision.country(),
                    revision.year(),
                    Figures.exactOrNull(revision.before()),
                    Figures.exactOrNull(revision.after()),
                    relative == null ? null : Figures.score(relative),
                    revision.large(decimals));
        }
    }

    @Schema(name = "DifferenceOfSheet")
    record Sheet(String sheet, Counts counts, List<Row> rows) {}

    @Schema(name = "RowRevision")
    record Row(
            @Schema(allowableValues = {"added", "changed", "removed"})
            String change,

            String row,

            @Schema(description = "The cells that are not the same; empty for a row that is new or gone")
            List<TableDifference.CellChange> cells) {}

    static DifferenceAnswer of(ReleaseDifference difference) {
        var figures = difference.figures();
        List<IndicatorCounts> indicators = new ArrayList<>();
        for (Map.Entry<String, Difference> entry : figures.byIndicator().entrySet()) {
            indicators.add(new IndicatorCounts(
                    entry.getKey(), Counts.of(entry.getValue(), figures.large().getOrDefault(entry.getKey(), 0))));
        }
        return new DifferenceAnswer(
                difference.from().dataset(),
                difference.from().id(),
                difference.to().id(),
                Counts.of(figures.total(), figures.largeInTotal()),
                indicators,
                Stream.of(figures.changed(), figures.fresh(), figures.removed())
                        .flatMap(List::stream)
                        .map(r -> Figure.of(r, difference.decimals(r.indicator())))
                        .toList(),
                difference.tables().stream()
                        .map(t -> new Sheet(
                                t.sheet(),
                                Counts.of(t.counts(), 0),
                                t.rows().stream()
                                        .limit(DifferenceService.LISTED)
                                        .map(r -> new Row(word(r.kind()), r.key(), r.cells()))
                                        .toList()))
                        .toList(),
                List.of(ApiSource.of(difference.from()), ApiSource.of(difference.to())));
    }

    private static String word(Revision.Kind kind) {
        return kind == Revision.Kind.FRESH ? "added" : org.rumbo.web.QueryReader.word(kind);
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "dataset",
                "from",
                "to",
                "change",
                "sheet",
                "row",
                "indicator",
                "country",
                "year",
                "column",
                "before",
                "after",
                "relative_change",
                "large_revision");
        for (Figure figure : figures) {
            table.row(
                    dataset,
                    from,
                    to,
                    figure.change(),
                    "Data",
                    null,
                    figure.indicator(),
                    figure.country(),
                    figure.year(),
                    "value",
                    figure.before(),
                    figure.after(),
                    figure.relative(),
                    figure.large() ? "yes" : "no");
        }
        for (Sheet sheet : sheets) {
            for (Row row : sheet.rows()) {
                List<TableDifference.@Nullable CellChange> cells = new ArrayList<>(row.cells());
                if (cells.isEmpty()) {
                    cells.add(null);
                }
                for (TableDifference.CellChange cell : cells) {
                    table.row(
                            dataset,
                            from,
                            to,
                            row.change(),
                            sheet.sheet(),
                            row.row(),
                            null,
                            null,
                            null,
                            cell == null ? null : cell.column(),
                            cell == null ? null : cell.before(),
                            cell == null ? null : cell.after(),
                            null,
                            null);
                }
            }
        }
        return table;
    }
}
