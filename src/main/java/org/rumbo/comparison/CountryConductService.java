package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.agenda.AgendaService;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.AgendaLink;
import org.rumbo.link.CompareLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.policy.Agenda;
import org.rumbo.policy.AgendaCell;
import org.rumbo.policy.AgendaMeasure;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Emergencies;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the part of a country's page that follows the state from word to deed. */
@Service
@Transactional(readOnly = true)
public class CountryConductService {

    private static final String RATE = "homicide-rate";
    private static final int PEERS = 3;
    /** Peers are matched on what was known before: this many years earlier. */
    private static final int EARLIER = 5;

    private record Peer(Country country, double rate) {}

    private final PolicyService policy;
    private final EvidenceService evidence;
    private final AgendaService agendas;
    private final SeriesService series;
    private final CountryCatalogue catalogue;

    CountryConductService(
            PolicyService policy,
            EvidenceService evidence,
            AgendaService agendas,
            SeriesService series,
            CountryCatalogue catalogue) {
        this.policy = policy;
        this.evidence = evidence;
        this.agendas = agendas;
        this.series = series;
        this.catalogue = catalogue;
    }

    /** Empty where nobody researched the country's policy. */
    public Optional<CountryConduct> conduct(CountryCode code, Locale locale) {
        LocalDate on = policy.researchedTo().orElse(null);
        if (on == null || !policy.codedCountries().contains(code)) {
            return Optional.empty();
        }
        Wording words = new Wording(locale);
        return catalogue.find(code).map(country -> conduct(country, on, words));
    }

    private CountryConduct conduct(Country country, LocalDate on, Wording words) {
        Emergencies emergencies = Emergencies.of(policy.instruments(country.code()), on);
        int year = on.plusDays(1).getYear() - 1;
        List<Peer> peers = peers(country, year);
        return new CountryConduct(
                policy.declarations(country.code()).stream()
                        .map(d -> position(d, words))
                        .toList(),
                agendas.contradiction(country.code(), words.locale()).orElse(null),
                agenda(country.code(), on, words),
                emergencies.instruments().stream()
                        .map(i -> new CountryConduct.Emergency(line(i, words), i.cell()))
                        .toList(),
                emergencies.byYear().entrySet().stream()
                        .map(e -> EmergencyWording.year(e.getKey(), e.getValue(), words))
                        .toList()
                        .reversed(),
                words.text("country.emergency.scope", words.day(on)),
                evidence.studies(country.code()).stream()
                        .map(s -> new CountryConduct.Link(
                                words.text(
                                        s.verified() ? "agenda.study" : "agenda.study.unverified",
                                        s.title().in(words.locale()),
                                        Integer.toString(s.year()),
                                        words.text("evidence.finding.said." + code(s.finding()))),
                                EvidenceLink.study(s.code())))
                        .toList(),
                peers.stream()
                        .map(p -> new CountryConduct.Link(
                                words.text(
                                        "country.peer",
                                        p.country().name().in(words.locale()),
                                        words.number(p.rate(), 1),
                                        Integer.toString(year - EARLIER)),
                                new CompareLink(
                                                null,
                                                List.of(
                                                        country.code(),
                                                        p.country().code()),
                                                year - 2 * EARLIER,
                                                null)
                                        .href()))
                        .toList(),
                peers.isEmpty()
                        ? ""
                        : words.text(
                                leansToForce(country.code(), year)
                                        ? "country.peers.why.militarized"
                                        : "country.peers.why.harm_reduction",
                                Integer.toString(year - EARLIER)));
    }

    private static CountryConduct.Position position(Declaration d, Wording words) {
        return new CountryConduct.Position(
                code(d.position()),
                words.text("agenda.position." + code(d.position())),
                words.held(d),
                d.basis().in(words.locale()),
                d.basis().languageIn(words.locale()),
                d.source().cited(words.locale()),
                d.source().url(),
                d.cell());
    }

    private List<CountryConduct.Measure> agenda(CountryCode country, LocalDate on, Wording words) {
        Agenda agenda = policy.agenda();
        return Arrays.stream(AgendaMeasure.values())
                .map(measure -> {
                    AgendaCell cell = agenda.cell(country, measure, on);
                    return new CountryConduct.Measure(
                            words.text("agenda.measure." + code(measure)),
                            code(cell.stage()),
                            words.text("agenda.stage." + code(cell.stage())),
                            AgendaLink.cell(country, code(measure)));
                })
                .toList();
    }

    private static String line(Instrument i, Wording words) {
        String start = words.date(i.start(), i.startPrecision());
        String dates = i.end() == null
                ? words.text("agenda.since", start)
                : words.text(
                        "stance.basis.from-to",
                        start,
                        words.date(i.end(), Objects.requireNonNullElse(i.endPrecision(), DatePrecision.DAY)));
        return i.title().in(words.locale()) + ": " + dates;
    }

    /** Coded countries of the region on the other side of the diagonal, nearest by homicide rate some years before. */
    private List<Peer> peers(Country country, int year) {
        Map<CountryCode, Series> rates = series.indicator(RATE).isEmpty() ? Map.of() : series.allSeries(RATE);
        Double own = rate(rates, country.code(), year - EARLIER);
        if (own == null || country.region() == null) {
            return List.of();
        }
        boolean force = leansToForce(country.code(), year);
        List<Peer> peers = new ArrayList<>();
        for (CountryCode code : policy.codedCountries()) {
            Double rate = rate(rates, code, year - EARLIER);
            Country place = catalogue.find(code).orElse(null);
            if (!code.equals(country.code())
                    && rate != null
                    && place != null
                    && country.region().equals(place.region())
                    && leansToForce(code, year) != force) {
                peers.add(new Peer(place, rate));
            }
        }
        return peers.stream()
                .sorted(Comparator.comparingDouble(p -> Math.abs(p.rate() - own)))
                .limit(PEERS)
                .toList();
    }

    private static @Nullable Double rate(Map<CountryCode, Series> rates, CountryCode country, int year) {
        Series of = rates.get(country);
        return of == null ? null : of.at(year).map(o -> o.value()).orElse(null);
    }

    /** Whether militarization is the higher of the two scores. */
    private boolean leansToForce(CountryCode country, int year) {
        Stance stance = Objects.requireNonNull(
                        policy.stance(List.of(country), year, year).get(country))
                .getFirst();
        double force =
                stance.militarization() == null ? 0 : stance.militarization().value();
        double care =
                stance.harmReduction() == null ? 0 : stance.harmReduction().value();
        return force > care;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
