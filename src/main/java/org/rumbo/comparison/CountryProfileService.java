package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.PolicyService;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.text.Nearest;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/** What is known about one country, ready to draw. */
@Service
public class CountryProfileService {

    private static final String RATE = "homicide-rate";
    private static final String COCA = "coca-cultivation";

    /** The figures of the page, in its order; one that no workbook brings is left out. */
    private static final List<String> HEADLINES = List.of(
            RATE,
            "homicide-victims",
            "cocaine-seizures",
            COCA,
            "trafficking-victims-rate",
            "unsentenced-prisoners",
            "drug-use-disorder-death-rate",
            "population");

    private static final int SUGGESTIONS = 5;

    private final SeriesService series;
    private final CountryCatalogue catalogue;
    private final PolicyService policy;
    private final ReleaseCatalogue releases;

    CountryProfileService(
            SeriesService series, CountryCatalogue catalogue, PolicyService policy, ReleaseCatalogue releases) {
        this.series = series;
        this.catalogue = catalogue;
        this.policy = policy;
        this.releases = releases;
    }

    /**
     * A place by its name, without anything that is said about it.
     *
     * @param coded whether its policy was researched, so that there are a stance and measures
     */
    public record Known(CountryCode code, String name, boolean coded) {}

    /** The place with this code; empty for a code that no workbook has. */
    public Optional<Known> find(CountryCode code, Locale locale) {
        return catalogue
                .find(code)
                .map(country -> new Known(
                        country.code(),
                        country.name().in(locale),
                        policy(new Wording(locale)).coded(country)));
    }

    /** Both scores over time; empty where policy was not researched. */
    public Optional<ChartModel.StanceData> stance(CountryCode code, Locale locale) {
        CountryPolicy measures = policy(new Wording(locale));
        return catalogue.find(code).filter(measures::coded).map(measures::stance);
    }

    /** The measures as bars; empty where policy was not researched. */
    public Optional<ChartModel.TimelineData> timeline(CountryCode code, Locale locale) {
        CountryPolicy measures = policy(new Wording(locale));
        return catalogue.find(code).filter(measures::coded).map(measures::timeline);
    }

    private CountryPolicy policy(Wording words) {
        return new CountryPolicy(policy, words, new Drawing(words, releases, List.of()));
    }

    /** The profile of a country, territory, part or aggregate; empty for a code that no workbook has. */
    public Optional<CountryProfile> profile(CountryCode code, Locale locale) {
        return catalogue.find(code).map(country -> profile(country, new Wording(locale)));
    }

    private CountryProfile profile(Country country, Wording words) {
        Map<String, Series> own = series.seriesOf(country.code());
        List<Country> parts = catalogue.partsOf(country.code());
        List<Series> ofParts =
                series.series(RATE, parts.stream().map(Country::code).toList());
        List<Series> drawn = new ArrayList<>(own.values());
        drawn.addAll(ofParts);
        Drawing drawing = new Drawing(words, releases, drawn);
        CountryFigures figures = new CountryFigures(series, catalogue, words, drawing);
        List<Indicator> headlines = headlines(series, own);
        return new CountryProfile(
                country.code(),
                country.name().in(words.locale()),
                whereabouts(country, words),
                headlines.stream()
                        .map(i -> figures.figure(country, i, own.get(i.code())))
                        .toList(),
                policy(words).coded(country)
                        ? null
                        : words.text("compare.note.not-coded", country.name().in(words.locale())),
                gaps(country, headlines, own, words),
                Optional.ofNullable(country.parent())
                        .flatMap(catalogue::find)
                        .map(c -> new CountryProfile.Place(c.code(), c.name().in(words.locale())))
                        .orElse(null),
                parts(parts, ofParts, figures, words),
                peers(country, figures, words));
    }

    /** The figures of the page of a place, by the series that it has. */
    static List<Indicator> headlines(SeriesService series, Map<String, Series> own) {
        return HEADLINES.stream()
                .filter(code -> !code.equals(COCA) || own.containsKey(code))
                .flatMap(code -> series.indicator(code).stream())
                .toList();
    }

    private static List<String> whereabouts(Country country, Wording words) {
        List<String> whereabouts = new ArrayList<>();
        if (country.region() != null) {
            whereabouts.add(words.region(country.region()));
        }
        if (country.incomeGroup() != null) {
            String key = "country.income."
                    + country.incomeGroup().toLowerCase(Locale.ROOT).replace(' ', '-');
            whereabouts.add(words.texts().getOr(key, country.incomeGroup()));
        }
        whereabouts.add(country.code().value());
        return whereabouts;
    }

    private List<CountryProfile.Gaps> gaps(
            Country country, List<Indicator> headlines, Map<String, Series> own, Wording words) {
        Caveats caveats = new Caveats(words, catalogue, series);
        List<CountryProfile.Gaps> gaps = new ArrayList<>();
        for (Indicator indicator : headlines) {
            int to = newestYear(series, indicator.code());
            if (to < CountryFigures.FROM) {
                continue;
            }
            Series whole = Objects.requireNonNullElseGet(
                    own.get(indicator.code()),
                    () -> new Series(indicator.code(), country.code(), List.of(), List.of()));
            List<String> sentences = new ArrayList<>(caveats.of(
                    indicator,
                    List.of(new Caveats.Line(country, whole, whole.between(CountryFigures.FROM, to))),
                    CountryFigures.FROM,
                    to));
            if (indicator.caveat() != null) {
                // it stands with the figure already
                sentences.remove(indicator.caveat().in(words.locale()));
            }
            if (!sentences.isEmpty()) {
                gaps.add(new CountryProfile.Gaps(indicator.name().in(words.locale()), sentences));
            }
        }
        return gaps;
    }

    /** The newest year for which any place has a value; 0 where none has. */
    static int newestYear(SeriesService series, String indicator) {
        return series.allSeries(indicator).values().stream()
                .flatMap(s -> s.latest().stream())
                .mapToInt(Observation::year)
                .max()
                .orElse(0);
    }

    private List<CountryProfile.Part> parts(
            List<Country> parts, List<Series> rates, CountryFigures figures, Wording words) {
        Optional<Indicator> indicator = series.indicator(RATE);
        List<CountryProfile.Part> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<Observation> newest = rates.get(i).latest();
            all.add(new CountryProfile.Part(
                    parts.get(i).code(),
                    parts.get(i).name().in(words.locale()),
                    indicator.map(rate -> rate.unit().in(words.locale())).orElse(""),
                    indicator
                            .flatMap(rate -> newest.map(o -> figures.latest(o, rate)))
                            .orElse(null)));
        }
        return all;
    }

    private CountryProfile.Peers peers(Country country, CountryFigures figures, Wording words) {
        return series.indicator(RATE)
                .map(rate -> new Peers(catalogue, rate, series.allSeries(RATE), figures, words).of(country))
                .orElse(CountryProfile.Peers.NONE);
    }

    /** The places that somebody who typed {@code typed} may have meant, by code or by name in their language, best first. */
    public List<CountryProfile.Place> nearest(String typed, Locale locale) {
        Map<String, Country> byWord = new LinkedHashMap<>();
        for (Country country : catalogue.places()) {
            byWord.put(country.code().value(), country);
            byWord.put(country.name().in(locale), country);
        }
        Set<Country> found = new LinkedHashSet<>();
        for (String word : Nearest.to(typed, byWord.keySet(), 2 * SUGGESTIONS)) {
            found.add(Objects.requireNonNull(byWord.get(word)));
        }
        return found.stream()
                .limit(SUGGESTIONS)
                .map(c -> new CountryProfile.Place(c.code(), c.name().in(locale)))
                .toList();
    }
}
