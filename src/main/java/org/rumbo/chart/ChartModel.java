package org.rumbo.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is handed: plain data, ready to draw, every text already in the reader's language. The same words as
 * {@code frontend/charts/model.ts}, which a test compares name by name; that file says what each field means.
 */
public final class ChartModel {

    private ChartModel() {}

    /** One year of a series; {@code value} is null for a missing year. */
    public record Point(
            int year,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String status,
            @Nullable Integer source,
            @Nullable String cell,
            @Nullable String note,
            @Nullable String maker) {

        /** A year without a figure. */
        public static Point missing(int year) {
            return new Point(year, null, null, null, null, null, null, null, null);
        }
    }

    /** A date (ISO) across which the line must not be drawn; {@code kind} is counting, edition or maker. */
    public record Break(String date, String kind, String note) {}

    /** A policy event as a rule through the plot. */
    public record PolicyMark(
            String date,
            String precision,
            String dateText,
            String direction,
            String label,
            String title,
            @Nullable String note,
            String sourceText,
            @Nullable String sourceUrl,
            String cell,
            String row) {}

    /** One stance score with its bounds, 0 to 100, and the share of the codebook that was looked for, 0 to 1. */
    public record Score(double value, double lower, double upper, double known) {}

    /** Both scores of a year; null is not coded, which is never zero. */
    public record StanceYear(
            int year,
            @Nullable Score militarization,
            @Nullable Score harmReduction) {}

    /** One country of a comparison. */
    public record CountrySeries(
            String code,
            String name,
            String href,
            List<Point> points,
            List<Break> breaks,
            List<PolicyMark> marks,
            List<StanceYear> stance,
            @Nullable String small) {}

    /** Who published what a chart shows, as its foot cites it; {@code of} is figures or policy. */
    public record SourceRef(
            String publisher,
            String title,
            @Nullable String original,
            String edition,
            @Nullable String asOf,
            String licence,
            @Nullable String url,
            String citation,
            String dataset,
            String href,
            String of) {}

    /** What is measured. */
    public record IndicatorRef(
            String code,
            String name,
            String unit,
            String definition,
            int decimals,
            String higherIs,
            @Nullable String caveat) {}

    /** Addresses of the same figures as files. */
    public record Downloads(String csv, String xlsx) {}

    /** Data of {@link CompareChart}. */
    public record ComparisonData(
            String title,
            String subtitle,
            List<String> notes,
            String summary,
            @Nullable String asOf,
            IndicatorRef indicator,
            int from,
            int to,
            List<CountrySeries> series,
            List<SourceRef> sources,
            Downloads downloads,
            Map<String, String> withoutEvents) {}

    /** A region that the overview can be narrowed to. */
    public record Region(String code, String name) {}

    /** Data of {@link OverviewChart}. */
    public record OverviewData(
            String title,
            String subtitle,
            List<String> notes,
            String summary,
            @Nullable String asOf,
            IndicatorRef indicator,
            List<Integer> years,
            int year,
            String region,
            List<Region> regions,
            List<Double> classes,
            List<OverviewCountry> countries,
            List<SourceRef> sources,
            Downloads downloads) {}

    /** A country of the overview, with its region and the years whose figure rests on few people. */
    public record OverviewCountry(
            String code,
            String name,
            String href,
            List<Point> points,
            List<Break> breaks,
            List<PolicyMark> marks,
            List<StanceYear> stance,
            @Nullable String small,
            String region,
            List<Integer> smallYears) {}

    /** Data of {@link Sparkline}. */
    public record SparklineData(List<Point> points, List<Break> breaks, int decimals, String summary) {}

    /** Data of {@link StanceChart}. */
    public record StanceData(
            String title,
            String subtitle,
            List<String> notes,
            String summary,
            @Nullable String asOf,
            List<StanceYear> stance,
            List<PolicyMark> marks,
            List<SourceRef> sources,
            Downloads downloads) {}

    /** A country's two scores by year, with bounds and the share of the codebook behind them; null is not coded. */
    public record StancePath(
            String code,
            String name,
            String href,
            String region,
            List<@Nullable Double> militarization,
            List<@Nullable Double> militarizationLower,
            List<@Nullable Double> militarizationUpper,
            List<@Nullable Double> militarizationKnown,
            List<@Nullable Double> harmReduction,
            List<@Nullable Double> harmReductionLower,
            List<@Nullable Double> harmReductionUpper,
            List<@Nullable Double> harmReductionKnown,
            List<@Nullable Double> homicide) {}

    /** Data of {@link StancePlane} and {@link StanceGrid}. */
    public record StancesData(
            String title,
            String subtitle,
            List<String> notes,
            String summary,
            @Nullable String asOf,
            int from,
            int to,
            List<Region> regions,
            List<StancePath> countries,
            List<SourceRef> sources,
            Downloads downloads) {}

    /** Data of {@link TimelineChart}. */
    public record TimelineData(
            String title,
            String subtitle,
            List<String> notes,
            String summary,
            @Nullable String asOf,
            int from,
            int to,
            List<TimelineRow> rows,
            List<SourceRef> sources,
            Downloads downloads) {}

    /** The instruments of one kind. */
    public record TimelineRow(String kind, String direction, List<TimelineBar> bars) {}

    /**
     * One instrument; {@code end} is null where it is not known to have ended. A precision is day, month or year, and
     * {@code layer} is declared, law or practice.
     */
    public record TimelineBar(
            String code,
            String title,
            String start,
            String startPrecision,
            String startText,
            @Nullable String end,
            @Nullable String endPrecision,
            @Nullable String endText,
            int level,
            String levelText,
            String layer,
            String legalStatus,
            String scope,
            String summary,
            String confidence,
            boolean scored,
            String sourceText,
            @Nullable String sourceUrl,
            String cell,
            String row) {}
}
