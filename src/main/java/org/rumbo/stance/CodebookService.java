package org.rumbo.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Domain;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.Layer;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.StanceMethod;
import org.rumbo.text.Alphabet;
import org.rumbo.text.Words;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codebook with the countries that have each kind in force on the last day that was researched. */
@Service
@Transactional(readOnly = true)
public class CodebookService {

    private record Held(CountryCode country, int level) {}

    private final PolicyService policy;
    private final CountryCatalogue catalogue;

    CodebookService(PolicyService policy, CountryCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** How scores follow from the kinds, and what stands behind their bounds. */
    public String method(Locale locale) {
        Wording words = new Wording(locale);
        StanceMethod method = policy.research().method();
        return words.method(method) + " " + words.bounds(method);
    }

    /** The domains that have kinds, militarized ones first; empty where no policy is loaded. */
    public List<CodebookEntry.Domain> codebook(Locale locale) {
        Wording words = new Wording(locale);
        Codebook codebook = policy.codebook();
        Map<String, List<Held>> held = held();
        return Arrays.stream(Domain.values())
                .filter(domain -> !codebook.of(domain).isEmpty())
                .map(domain -> new CodebookEntry.Domain(
                        domain.direction().name().toLowerCase(Locale.ROOT),
                        words.domain(domain),
                        codebook.of(domain).stream()
                                .map(kind -> entry(kind, held.getOrDefault(kind.code(), List.of()), words))
                                .toList()))
                .toList();
    }

    /** For each kind the highest scored level in force by country. */
    private Map<String, List<Held>> held() {
        LocalDate day = policy.researchedTo().orElse(LocalDate.EPOCH);
        Map<String, List<Held>> held = new HashMap<>();
        for (CountryCode country : policy.codedCountries()) {
            Map<String, Integer> levels = new HashMap<>();
            for (Instrument i : policy.instruments(country)) {
                boolean inForce =
                        !i.start().isAfter(day) && (i.end() == null || !i.end().isBefore(day));
                if (inForce && i.scored() && i.layer() != Layer.DECLARED && i.level() > 0) {
                    levels.merge(i.kind(), i.level(), Math::max);
                }
            }
            levels.forEach((kind, level) ->
                    held.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Held(country, level)));
        }
        return held;
    }

    private CodebookEntry entry(Kind kind, List<Held> held, Wording words) {
        Locale locale = words.locale();
        var collator = Alphabet.of(locale);
        List<CodebookEntry.Fact> facts = new ArrayList<>();
        facts.add(new CodebookEntry.Fact(words.text("codebook.weight", words.weight(kind.weight())), null));
        if (kind.unitOfCoding() != null) {
            facts.add(new CodebookEntry.Fact(words.text("codebook.unit", ""), Words.of(kind.unitOfCoding(), locale)));
        }
        if (kind.comparableIndicator() != null) {
            facts.add(new CodebookEntry.Fact(
                    words.text("codebook.comparable", ""), Words.of(kind.comparableIndicator(), locale)));
        }
        int lastYear = StanceService.lastYear(policy);
        return new CodebookEntry(
                kind.code(),
                kind.name().in(locale),
                Words.of(kind.definition(), locale),
                Stream.of(kind.level0(), kind.level1(), kind.level2())
                        .map(level -> Words.of(level, locale))
                        .toList(),
                facts,
                kind.cell(),
                held.stream()
                        .sorted(Comparator.comparingInt(Held::level).reversed())
                        .flatMap(h -> catalogue.find(h.country()).stream()
                                .map(country -> new CodebookEntry.Holder(
                                        country.name().in(locale),
                                        StanceLink.of(h.country(), lastYear).href(),
                                        words.text("codebook.holder.level", Integer.toString(h.level())))))
                        .sorted(Comparator.comparing(CodebookEntry.Holder::level)
                                .reversed()
                                .thenComparing(CodebookEntry.Holder::name, collator))
                        .toList());
    }
}
