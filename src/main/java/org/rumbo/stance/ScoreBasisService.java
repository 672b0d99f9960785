package org.rumbo.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CodebookLink;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Direction;
import org.rumbo.policy.DomainScore;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.Layer;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a country's scores of one year apart, down to the workbook cells. */
@Service
@Transactional(readOnly = true)
public class ScoreBasisService {

    private final PolicyService policy;
    private final CountryCatalogue catalogue;

    ScoreBasisService(PolicyService policy, CountryCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** Empty where the country is not known or was never coded. */
    public Optional<ScoreBasis> basis(CountryCode country, int year, Weights weights, Locale locale) {
        if (!policy.codedCountries().contains(country)) {
            return Optional.empty();
        }
        Wording words = new Wording(locale);
        return catalogue.find(country).map(place -> {
            Stance stance = Objects.requireNonNull(
                            policy.stance(List.of(country), year, year, weights).get(country))
                    .getFirst();
            return new ScoreBasis(
                    place.name().in(locale),
                    country.value(),
                    year,
                    words.method(policy.research().method()),
                    List.of(
                            direction(country, Direction.MILITARIZED, stance.militarization(), year, weights, words),
                            direction(
                                    country, Direction.HARM_REDUCTION, stance.harmReduction(), year, weights, words)));
        });
    }

    private ScoreBasis.Direction direction(
            CountryCode country, Direction direction, @Nullable Score score, int year, Weights weights, Wording words) {
        Codebook codebook = policy.codebook();
        List<DomainScore> domains = policy.domains(country, direction, year, weights);
        return new ScoreBasis.Direction(
                code(direction),
                words.text("stance.name." + code(direction)),
                words.score(score, 1),
                score == null ? "" : sum(domains, score, words),
                domains.stream().map(d -> domain(d, codebook, words)).toList(),
                instruments(country, direction, year, codebook, words));
    }

    private static String sum(List<DomainScore> domains, Score score, Wording words) {
        List<String> terms = domains.stream()
                .filter(DomainScore::coded)
                .map(d -> words.number(d.value(), 1))
                .toList();
        String value = words.number(score.value(), 1);
        return terms.size() < 2
                ? String.join("", terms)
                : "(%s) / %d = %s".formatted(String.join(" + ", terms), terms.size(), value);
    }

    private static ScoreBasis.DomainRow domain(DomainScore domain, Codebook codebook, Wording words) {
        List<ScoreBasis.KindRow> kinds = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (DomainScore.KindLevel level : domain.kinds()) {
            if (level.applies() && !level.known()) {
                unknown.add(name(level.kind(), codebook, words));
            } else if (level.applies() && level.level() > 0) {
                kinds.add(new ScoreBasis.KindRow(
                        name(level.kind(), codebook, words),
                        CodebookLink.href(level.kind()),
                        words.weight(level.weight()),
                        words.number(level.level(), 2)));
            }
        }
        return new ScoreBasis.DomainRow(
                words.domain(domain.domain()),
                status(domain, words),
                domain.coded() ? words.number(domain.value(), 1) : null,
                words.weight(domain.weightOfKnown()),
                kinds,
                unknown.isEmpty() ? null : words.text("stance.basis.unknown", words.list(unknown)));
    }

    /** Whether the domain counts, with how much of it was looked for where that was a part. */
    private static String status(DomainScore domain, Wording words) {
        boolean inPart = domain.known() > 0 && domain.known() < 1;
        return inPart
                ? words.text("stance.status." + code(domain.status()) + ".in-part", words.known(domain.known()))
                : words.text("stance.status." + code(domain.status()));
    }

    /** Everything of the direction in force on a day of the year: what counts, and what is declared or not scored beside it. */
    private List<ScoreBasis.InstrumentRow> instruments(
            CountryCode country, Direction direction, int year, Codebook codebook, Wording words) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return policy.instruments(country).stream()
                .filter(i -> i.direction() == direction)
                .filter(i ->
                        !i.start().isAfter(last) && (i.end() == null || !i.end().isBefore(first)))
                .map(i -> instrument(i, codebook, words))
                .toList();
    }

    private static ScoreBasis.InstrumentRow instrument(Instrument i, Codebook codebook, Wording words) {
        String key = "country.legal-status." + i.legalStatus();
        return new ScoreBasis.InstrumentRow(
                i.code(),
                i.title().in(words.locale()),
                i.title().languageIn(words.locale()),
                name(i.kind(), codebook, words),
                CodebookLink.href(i.kind()),
                dates(i, words),
                words.level(i.level(), codebook.anchor(i.kind(), i.level())),
                words.text("export.layer." + code(i.layer())),
                words.texts().getOr(key, i.legalStatus()),
                i.summary().in(words.locale()),
                i.summary().languageIn(words.locale()),
                i.source().cited(words.locale()),
                i.source().url(),
                words.text("export.confidence." + code(i.confidence())),
                i.cell(),
                i.scored() && i.layer() != Layer.DECLARED);
    }

    private static String dates(Instrument i, Wording words) {
        String start = words.date(i.start(), i.startPrecision());
        return i.end() == null
                ? words.text("stance.basis.since", start)
                : words.text(
                        "stance.basis.from-to",
                        start,
                        words.date(i.end(), Objects.requireNonNullElse(i.endPrecision(), DatePrecision.DAY)));
    }

    private static String name(String kind, Codebook codebook, Wording words) {
        return codebook.kind(kind)
                .map(Kind::name)
                .map(n -> n.in(words.locale()))
                .orElse(kind);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Weights by domain, for the page that changes them: in the order of the codebook. */
    public Map<org.rumbo.policy.Domain, List<Kind>> kindsByDomain() {
        return policy.codebook().kinds().stream()
                .collect(Collectors.groupingBy(
                        Kind::domain,
                        () -> new java.util.EnumMap<>(org.rumbo.policy.Domain.class),
                        Collectors.mapping(Function.identity(), Collectors.toList())));
    }
}
