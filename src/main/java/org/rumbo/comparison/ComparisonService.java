package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CountryLink;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/** Outcome and stance of a few countries side by side, ready to draw. */
@Service
public class ComparisonService {

    /** From so many countries on, a title counts them. */
    private static final int NAMED_IN_TITLE = 3;

    private final SeriesService series;
    private final CountryCatalogue countries;
    private final PolicyService policy;
    private final ReleaseCatalogue releases;

    ComparisonService(
            SeriesService series, CountryCatalogue countries, PolicyService policy, ReleaseCatalogue releases) {
        this.series = series;
        this.countries = countries;
        this.policy = policy;
        this.releases = releases;
    }

    /**
     * The comparison, every text in the language of {@code locale}.
     *
     * @throws IllegalArgumentException when the indicator or a country is not known
     */
    public ChartModel.ComparisonData compare(ComparisonQuery query, Locale locale) {
        Indicator indicator = indicator(query);
        Wording words = new Wording(locale);
        List<Caveats.Line> lines = series.series(query.indicator(), query.countries()).stream()
                .map(whole ->
                        new Caveats.Line(country(whole.country()), whole, whole.between(query.from(), query.to())))
                .toList();
        Drawing drawing = new Drawing(
                words, releases, lines.stream().map(Caveats.Line::shown).toList());
        PolicyMarks marks = PolicyMarks.of(
                lines.stream().map(Caveats.Line::country).toList(), policy, words, drawing, query.from(), query.to());
        Map<CountryCode, List<Stance>> stance = policy.stance(query.countries(), query.from(), query.to());
        SmallPlaces small = new SmallPlaces(series);

        List<ChartModel.CountrySeries> drawn = new ArrayList<>();
        for (Caveats.Line line : lines) {
            CountryCode code = line.country().code();
            int judged = line.shown().latest().map(Observation::year).orElse(query.to());
            drawn.add(new ChartModel.CountrySeries(
                    code.value(),
                    line.country().name().in(locale),
                    CountryLink.href(code),
                    drawing.points(line.shown()),
                    drawing.breaks(line.shown()),
                    marks.of(code),
                    stance.getOrDefault(code, List.of()).stream()
                            .map(Drawing::stance)
                            .toList(),
                    small.reason(code, judged, indicator.code(), words).orElse(null)));
        }
        String download = query.link().query();
        return new ChartModel.ComparisonData(
                title(query, locale),
                words.text("compare.subtitle", indicator.definition().in(locale)),
                notes(indicator, lines, drawn, marks, stance, query, words),
                summary(indicator, lines, words),
                drawing.asOf(),
                drawing.indicator(indicator),
                query.from(),
                query.to(),
                drawn,
                drawing.sources(policy.release()),
                new ChartModel.Downloads("export/series.csv?" + download, "export/series.xlsx?" + download),
                marks.withoutEvents());
    }

    /**
     * What the comparison is of, in a line, without reading a figure.
     *
     * @throws IllegalArgumentException when the indicator or a country is not known
     */
    public String title(ComparisonQuery query, Locale locale) {
        Wording words = new Wording(locale);
        int count = query.countries().size();
        String who = count <= NAMED_IN_TITLE
                ? words.list(query.countries().stream()
                        .map(code -> country(code).name().in(locale))
                        .toList())
                : words.text("compare.countries." + count);
        return words.text(
                "compare.title", indicator(query).name().in(locale), who, Wording.period(query.from(), query.to()));
    }

    private Indicator indicator(ComparisonQuery query) {
        return series.indicator(query.indicator())
                .orElseThrow(() -> new IllegalArgumentException("unknown indicator " + query.indicator()));
    }

    private Country country(CountryCode code) {
        return countries.find(code).orElseThrow(() -> new IllegalArgumentException("unknown country " + code));
    }

    private List<String> notes(
            Indicator indicator,
            List<Caveats.Line> lines,
            List<ChartModel.CountrySeries> drawn,
            PolicyMarks marks,
            Map<CountryCode, List<Stance>> stance,
            ComparisonQuery query,
            Wording words) {
        List<String> notes =
                new ArrayList<>(new Caveats(words, countries, series).of(indicator, lines, query.from(), query.to()));
        for (ChartModel.CountrySeries one : drawn) {
            if (one.small() != null) {
                notes.add(words.text("compare.note.small", one.name(), one.small()));
            }
        }
        notes.addAll(marks.notes());
        List<CountryCode> coded = policy.codedCountries();
        List<String> notCoded = lines.stream()
                .filter(line -> !coded.contains(line.country().code()))
                .map(line -> line.country().name().in(words.locale()))
                .toList();
        if (!notCoded.isEmpty()) {
            notes.add(words.text("compare.note.not-coded", words.list(notCoded)));
        }
        lastCodedYear(stance.values())
                .filter(last -> last < query.to())
                .ifPresent(last -> notes.add(words.text("compare.note.stance-ends", Integer.toString(last))));
        notes.add(words.text("compare.note.no-effect"));
        return List.copyOf(notes);
    }

    private static Optional<Integer> lastCodedYear(Collection<List<Stance>> stance) {
        return stance.stream()
                .flatMap(List::stream)
                .filter(Stance::coded)
                .map(Stance::year)
                .max(Integer::compare);
    }

    /** From where to where each line went, only between values that no break parts. */
    private static String summary(Indicator indicator, List<Caveats.Line> lines, Wording words) {
        List<String> sentences = new ArrayList<>();
        for (Caveats.Line line : lines) {
            sentences.add(sentence(indicator, line, words));
        }
        return String.join(" ", sentences);
    }

    private static String sentence(Indicator indicator, Caveats.Line line, Wording words) {
        String name = line.country().name().in(words.locale());
        Optional<Observation> latest = line.shown().latest();
        if (latest.isEmpty()) {
            return words.text("compare.summary.none", name);
        }
        Observation newest = latest.get();
        Optional<Moved> run = Changes.newestRun(line.shown());
        if (run.isEmpty()) {
            return words.text("compare.summary.single", name, value(newest, indicator, words), year(newest));
        }
        Observation first = run.get().before();
        Observation last = run.get().now();
        String change = words.text(
                "compare.summary.change",
                name,
                value(first, indicator, words),
                year(first),
                value(last, indicator, words),
                year(last));
        return last.year() == newest.year()
                ? change
                : change + " "
                        + words.text("compare.summary.after-break", value(newest, indicator, words), year(newest));
    }

    private static String value(Observation observation, Indicator indicator, Wording words) {
        return words.number(observation.value(), indicator);
    }

    private static String year(Observation observation) {
        return Integer.toString(observation.year());
    }
}
