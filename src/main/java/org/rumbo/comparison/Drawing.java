package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Makers;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.Status;
import org.rumbo.link.DataLink;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.Reference;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.text.Localized;
import org.rumbo.text.Numbers;
import org.rumbo.wording.SourceRefs;
import org.rumbo.wording.Wording;

/** Turns figures and policy facts into what charts draw. One for each answer: it collects the sources on the way. */
final class Drawing {

    private final Wording words;
    private final List<Source> sources;
    private final Map<Long, Integer> position = new HashMap<>();

    /** @param drawn all series of the answer, whose sources are read in one query */
    Drawing(Wording words, ReleaseCatalogue releases, Collection<Series> drawn) {
        this.words = words;
        this.sources = releases.sources(drawn.stream()
                .flatMap(series -> series.observations().stream())
                .map(Observation::sourceId)
                .distinct()
                .toList());
        for (int i = 0; i < sources.size(); i++) {
            position.put(sources.get(i).id(), i);
        }
    }

    /** The points of a series, with one for each missing year between two values. */
    List<ChartModel.Point> points(Series series) {
        List<ChartModel.Point> points = new ArrayList<>();
        for (Observation o : series.observations()) {
            while (!points.isEmpty() && points.getLast().year() < o.year() - 1) {
                points.add(ChartModel.Point.missing(points.getLast().year() + 1));
            }
            points.add(new ChartModel.Point(
                    o.year(),
                    o.value(),
                    o.lower(),
                    o.upper(),
                    o.status().name().toLowerCase(Locale.ROOT),
                    position.get(o.sourceId()),
                    o.cell().toString(),
                    Localized.in(o.note(), words.locale()),
                    Makers.of(o.origin()).key()));
        }
        return points;
    }

    List<ChartModel.Break> breaks(Series series) {
        return series.breaks().stream().map(this::cut).toList();
    }

    private ChartModel.Break cut(Break cut) {
        return new ChartModel.Break(
                cut.date().toString(),
                cut.kind().name().toLowerCase(Locale.ROOT),
                cut.note().in(words.locale()));
    }

    ChartModel.PolicyMark mark(PolicyEvent event) {
        String direction = switch (event.kind()) {
            case "militarized", "harm_reduction" -> event.kind();
            default -> "other";
        };
        return mark(
                event.date(),
                event.precision(),
                words.date(event.date(), event.precision()),
                direction,
                event.label().in(words.locale()),
                event.title().in(words.locale()),
                Localized.in(event.note(), words.locale()),
                event.source(),
                event.cell());
    }

    /** Something that happened on a day, with the reference that says so and its row in the workbook. */
    ChartModel.PolicyMark mark(
            LocalDate date,
            DatePrecision precision,
            String dateInWords,
            String direction,
            String label,
            String title,
            @Nullable String note,
            Reference source,
            CellRef cell) {
        return new ChartModel.PolicyMark(
                date.toString(),
                precision.name().toLowerCase(Locale.ROOT),
                dateInWords,
                direction,
                label,
                title,
                note,
                source.cited(words.locale()),
                source.url(),
                cell.toString(),
                DataLink.row(cell));
    }

    static ChartModel.StanceYear stance(Stance stance) {
        return new ChartModel.StanceYear(stance.year(), score(stance.militarization()), score(stance.harmReduction()));
    }

    private static ChartModel.@Nullable Score score(@Nullable Score score) {
        return score == null
                ? null
                : new ChartModel.Score(score.value(), score.lower(), score.upper(), Numbers.hundredths(score.known()));
    }

    ChartModel.IndicatorRef indicator(Indicator indicator) {
        Locale locale = words.locale();
        return new ChartModel.IndicatorRef(
                indicator.code(),
                indicator.name().in(locale),
                indicator.unit().in(locale),
                indicator.definition().in(locale),
                indicator.decimals(),
                indicator.higherIs().name().toLowerCase(Locale.ROOT),
                indicator.caveat() == null ? null : indicator.caveat().in(locale));
    }

    /** The sources in the order that the points refer to; after them that of the scores and events, which no point refers to. */
    List<ChartModel.SourceRef> sources(Optional<Release> policy) {
        return Stream.concat(figures(), policy(policy).stream()).toList();
    }

    /** The release that scores, measures and events come from. */
    List<ChartModel.SourceRef> policy(Optional<Release> release) {
        return release.map(r -> SourceRefs.policy(r, words)).stream().toList();
    }

    private Stream<ChartModel.SourceRef> figures() {
        return sources.stream().map(s -> SourceRefs.figures(s, words));
    }

    /**
     * What must be known of one figure wherever it stands alone: that it is estimated, not final or not the state's own count, and what
     * its workbook remarks on it.
     */
    static List<String> standing(Observation figure, Wording words) {
        List<String> said = new ArrayList<>();
        if (figure.status() != Status.OBSERVED) {
            said.add(words.text("figure.standing."
                    + figure.status().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        String remark = Localized.in(figure.note(), words.locale());
        if (remark != null) {
            said.add(remark);
        }
        return said;
    }

    /** The source of one value. */
    Optional<Source> source(Observation observation) {
        Integer at = position.get(observation.sourceId());
        return at == null ? Optional.empty() : Optional.of(sources.get(at));
    }

    /** The newest date of the sources, in words; null where one of them gives none, since it may be the newest. */
    @Nullable
    String asOf() {
        if (sources.stream().anyMatch(source -> source.asOf() == null)) {
            return null;
        }
        Optional<LocalDate> newest =
                sources.stream().map(Source::asOf).filter(Objects::nonNull).max(LocalDate::compareTo);
        return newest.map(date -> words.text("compare.as-of", words.day(date))).orElse(null);
    }
}
