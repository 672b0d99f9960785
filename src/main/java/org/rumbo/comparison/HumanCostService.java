package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.ContextFact;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.AgendaLink;
import org.rumbo.link.CompareLink;
import org.rumbo.link.CountryLink;
import org.rumbo.policy.Emergencies;
import org.rumbo.policy.PolicyService;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the counts of harm that stand beside a comparison. */
@Service
@Transactional(readOnly = true)
public class HumanCostService {

    /** In the order of the page; one that no workbook brings is left out. */
    private static final List<String> MEASURES = List.of(
            "homicide-rate", "unsentenced-prisoners", "drug-use-disorder-death-rate", "trafficking-victims-rate");

    private final SeriesService series;
    private final CountryCatalogue countries;
    private final PolicyService policy;
    private final EvidenceService evidence;
    private final ReleaseCatalogue releases;

    HumanCostService(
            SeriesService series,
            CountryCatalogue countries,
            PolicyService policy,
            EvidenceService evidence,
            ReleaseCatalogue releases) {
        this.series = series;
        this.countries = countries;
        this.policy = policy;
        this.evidence = evidence;
        this.releases = releases;
    }

    /** The counts of the countries and years of {@code query}, whatever indicator it asks for. */
    public HumanCost beside(ComparisonQuery query, Locale locale) {
        Wording words = new Wording(locale);
        List<Country> places = query.countries().stream()
                .flatMap(code -> countries.find(code).stream())
                .toList();
        List<Indicator> indicators = MEASURES.stream()
                .flatMap(code -> series.indicator(code).stream())
                .toList();
        List<CountryCode> codes = places.stream().map(Country::code).toList();
        List<List<Series>> found = indicators.stream()
                .map(indicator -> series.series(indicator.code(), codes).stream()
                        .map(s -> s.between(query.from(), query.to()))
                        .toList())
                .toList();
        Drawing drawing = new Drawing(
                words, releases, found.stream().flatMap(List::stream).toList());
        List<HumanCost.Row> rows = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            List<HumanCost.Cell> cells = new ArrayList<>();
            for (int measure = 0; measure < indicators.size(); measure++) {
                cells.add(cell(indicators.get(measure), found.get(measure).get(place), drawing, words));
            }
            CountryCode code = places.get(place).code();
            cells.add(emergencies(code, query, words));
            rows.add(new HumanCost.Row(places.get(place).name().in(locale), CountryLink.href(code), cells));
        }
        return new HumanCost(
                Wording.period(query.from(), query.to()),
                measures(indicators, query, words),
                rows,
                indicators.stream()
                        .filter(indicator -> indicator.caveat() != null)
                        .map(indicator -> words.text(
                                "cost.note",
                                indicator.name().in(locale),
                                Objects.requireNonNull(indicator.caveat()).in(locale)))
                        .toList(),
                evidence.facts().stream()
                        .filter(fact -> fact.from() <= query.to() && fact.to() >= query.from())
                        .flatMap(fact -> places.stream()
                                .filter(place -> place.code().equals(fact.country()))
                                .map(place -> quoted(fact, place, words)))
                        .toList());
    }

    private static List<HumanCost.Measure> measures(List<Indicator> indicators, ComparisonQuery query, Wording words) {
        Stream<HumanCost.Measure> counted = indicators.stream()
                .map(indicator -> new HumanCost.Measure(
                        indicator.code(),
                        indicator.name().in(words.locale()),
                        indicator.unit().in(words.locale()),
                        new CompareLink(indicator.code(), query.countries(), query.from(), query.to()).href()));
        return Stream.concat(
                        counted,
                        Stream.of(new HumanCost.Measure(
                                Emergencies.KIND,
                                words.text("cost.emergency"),
                                words.text("cost.emergency.unit"),
                                null)))
                .toList();
    }

    private static HumanCost.Cell cell(Indicator indicator, Series shown, Drawing drawing, Wording words) {
        Optional<Observation> latest = shown.latest();
        if (latest.isEmpty()) {
            return absent(words.text("cost.none"));
        }
        Observation last = latest.get();
        Observation first = shown.observations().getFirst();
        Changes changes = new Changes(words);
        List<Observation> told = new ArrayList<>(List.of(first));
        String change = null;
        String why = null;
        if (first.year() < last.year()) {
            boolean comparable = shown.comparable(first.year(), last.year());
            String said = changes.between(indicator, shown, first, last);
            // where the two ends cannot be compared, the newest run without a break says what can be told
            Optional<Moved> run = comparable ? Optional.empty() : Changes.newestRun(shown);
            run.ifPresent(moved -> told.addAll(List.of(moved.before(), moved.now())));
            change = comparable
                    ? said
                    : run.map(moved -> changes.moved(indicator, moved)).orElse(null);
            why = comparable ? null : said;
        }
        List<String> known = Drawing.standing(last, words);
        if (!known.isEmpty()) {
            why = (why == null ? "" : why + " ") + String.join(" ", known);
        }
        told.add(last);
        return new HumanCost.Cell(
                last.value(),
                words.text("cost.value", words.number(last.value(), indicator), Integer.toString(last.year())),
                change,
                why,
                sources(told, drawing, words),
                drawing.source(last).orElseThrow().url(),
                indicator.code(),
                told.stream().map(Observation::cell).distinct().toList());
    }

    /** Who published the values that a cell names, and in which editions. */
    private static String sources(List<Observation> told, Drawing drawing, Wording words) {
        Map<String, List<String>> editions = told.stream()
                .map(o -> drawing.source(o).orElseThrow())
                .distinct()
                .collect(Collectors.groupingBy(
                        source -> source.publisherInShort(words.locale()),
                        LinkedHashMap::new,
                        Collectors.mapping(source -> source.in(words.locale()).edition(), Collectors.toList())));
        List<String> published = new ArrayList<>();
        editions.forEach((publisher, of) -> published.add(words.text("country.source", publisher, words.list(of))));
        return words.list(published);
    }

    private HumanCost.Cell emergencies(CountryCode code, ComparisonQuery query, Wording words) {
        LocalDate researched = policy.researchedTo().orElse(null);
        if (researched == null || !policy.codedCountries().contains(code)) {
            return absent(words.text("cost.emergency.not-researched"));
        }
        LocalDate first = LocalDate.of(query.from(), 1, 1);
        LocalDate end = LocalDate.of(query.to(), 12, 31);
        LocalDate last = end.isAfter(researched) ? researched : end;
        if (first.isAfter(last)) {
            return absent(words.text("cost.emergency.not-researched"));
        }
        Emergencies found = Emergencies.between(policy.instruments(code), first, last);
        if (found.instruments().isEmpty()) {
            return absent(words.text("cost.emergency.none", words.day(last)));
        }
        if (found.byYear().isEmpty()) {
            return absent(words.text("cost.emergency.uncertain"));
        }
        Map.Entry<Integer, Emergencies.Days> newest =
                List.copyOf(found.byYear().entrySet()).getLast();
        Emergencies.Days days = newest.getValue();
        return new HumanCost.Cell(
                // days of the whole country first, and by those in parts of it where they are equal
                days.national() + days.inParts() / 1000.0,
                EmergencyWording.year(newest.getKey(), days, words),
                null,
                words.text("cost.emergency.to", words.day(last)),
                words.text(
                        "cost.emergency.source",
                        words.number(found.instruments().size(), 0)),
                AgendaLink.cell(code, Emergencies.KIND),
                null,
                List.of());
    }

    private static HumanCost.Cell absent(String why) {
        return new HumanCost.Cell(null, why, null, null, null, null, null, List.of());
    }

    private static HumanCost.Quoted quoted(ContextFact fact, Country place, Wording words) {
        Locale locale = words.locale();
        return new HumanCost.Quoted(
                place.name().in(locale) + ". "
                        + words.text(
                                "cost.quoted",
                                fact.fact().in(locale),
                                fact.figure().in(locale) + " " + fact.unit().in(locale),
                                fact.period().in(locale))
                        + (fact.verified() ? "" : " (" + words.text("evidence.unverified") + ")"),
                fact.note() == null ? null : fact.note().in(locale),
                fact.source().cited(words.locale()),
                fact.source().url(),
                fact.cell());
    }
}
