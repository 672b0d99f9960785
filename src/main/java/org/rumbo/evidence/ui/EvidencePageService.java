package org.rumbo.evidence.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.Study;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.evidence.Tally;
import org.rumbo.link.CodebookLink;
import org.rumbo.link.CompareLink;
import org.rumbo.link.CountryLink;
import org.rumbo.link.DataLink;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyService;
import org.rumbo.text.Alphabet;
import org.rumbo.text.Texts;
import org.rumbo.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Studies as the evidence page shows them: a map of all, and a list of those asked for. */
@Service
@Transactional(readOnly = true)
class EvidencePageService {

    private final EvidenceService evidence;
    private final PolicyService policy;
    private final CountryCatalogue catalogue;

    EvidencePageService(EvidenceService evidence, PolicyService policy, CountryCatalogue catalogue) {
        this.evidence = evidence;
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** How many studies there are. */
    public int count() {
        return evidence.studies().size();
    }

    /** How many studies a filter leaves. */
    public int count(StudyFilter filter) {
        return filter.of(evidence.studies(), policy.codebook()).size();
    }

    /** All studies that somebody verified, at a glance; the others are only listed. */
    public EvidencePage.Overall overall(Locale locale) {
        Texts texts = Texts.of(locale);
        List<Study> shown = evidence.studies();
        List<Study> all = shown.stream().filter(Study::verified).toList();
        Codebook codebook = policy.codebook();
        return new EvidencePage.Overall(
                summary(all, shown.size() - all.size(), codebook, texts),
                Arrays.stream(Direction.values())
                        .map(direction -> group(direction, shown, codebook, locale, texts))
                        .toList());
    }

    /** The studies of a filter. */
    public EvidencePage page(StudyFilter filter, Locale locale) {
        Texts texts = Texts.of(locale);
        Codebook codebook = policy.codebook();
        return new EvidencePage(
                filter.of(evidence.studies(), codebook).stream()
                        .map(study -> entry(study, codebook, locale, texts))
                        .toList(),
                evidence.releases().stream()
                        .map(r -> new EvidencePage.Edition(r.in(locale).inOneLine(), DataLink.release(r.id())))
                        .toList());
    }

    /** The countries that have a study, by name in the reader's language. */
    public Map<String, String> countries(Locale locale) {
        return evidence.studies().stream()
                .map(Study::country)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> catalogue.find(code).stream())
                .sorted(Comparator.comparing(c -> c.name().in(locale), Alphabet.of(locale)))
                .collect(Collectors.toMap(
                        c -> c.code().value(), c -> c.name().in(locale), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** How many studies of each road find what, and what they measure where that is coded. */
    private static List<String> summary(List<Study> all, int unverified, Codebook codebook, Texts texts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get("evidence.summary", all.size()));
        if (unverified > 0) {
            sentences.add(texts.get("evidence.summary.unverified", unverified));
        }
        for (Direction direction : Direction.values()) {
            Tally tally = Tally.of(
                    all.stream().filter(s -> of(s, codebook) == direction).toList());
            sentences.add(texts.get(
                    "evidence.summary." + word(direction),
                    tally.verified(),
                    tally.supports(),
                    tally.mixed(),
                    tally.against()));
        }
        List<Study> gentle = all.stream()
                .filter(s -> of(s, codebook) == Direction.HARM_REDUCTION && s.outcome() != null)
                .toList();
        if (!gentle.isEmpty()) {
            sentences.add(texts.get(
                    "evidence.summary.outcomes",
                    gentle.size(),
                    gentle.stream().filter(s -> s.outcome() == Outcome.HEALTH).count(),
                    gentle.stream().filter(s -> s.outcome() == Outcome.VIOLENCE).count()));
        }
        return sentences;
    }

    private static @Nullable Direction of(Study study, Codebook codebook) {
        return codebook.kind(study.kind()).map(Kind::direction).orElse(null);
    }

    private static EvidencePage.MapGroup group(
            Direction direction, List<Study> shown, Codebook codebook, Locale locale, Texts texts) {
        return new EvidencePage.MapGroup(
                word(direction),
                texts.get("stance.name." + word(direction)),
                codebook.kinds().stream()
                        .filter(kind -> kind.direction() == direction)
                        .map(kind -> row(kind, shown, locale, texts))
                        .toList());
    }

    private static EvidencePage.MapRow row(Kind kind, List<Study> shown, Locale locale, Texts texts) {
        List<Study> listed =
                shown.stream().filter(s -> s.kind().equals(kind.code())).toList();
        List<Study> of = listed.stream().filter(Study::verified).toList();
        List<EvidencePage.MapCell> cells = new ArrayList<>();
        for (EffectDirection finding : EffectDirection.values()) {
            List<Study> found = of.stream()
                    .filter(s -> s.finding() == finding)
                    .sorted(Comparator.comparing((Study s) -> s.design().strength())
                            .thenComparing(Study::code))
                    .toList();
            String strengths = Arrays.stream(Strength.values())
                    .filter(strength -> found.stream().anyMatch(s -> s.design().strength() == strength))
                    .map(strength -> found.stream()
                                    .filter(s -> s.design().strength() == strength)
                                    .count()
                            + " " + texts.get("evidence.strength." + word(strength)))
                    .collect(Collectors.joining(", "));
            cells.add(new EvidencePage.MapCell(
                    word(finding),
                    found.isEmpty()
                            ? texts.get("evidence.map.none")
                            : texts.get("evidence.map.cell", found.size(), strengths),
                    found.stream()
                            .map(s -> new EvidencePage.Dot(
                                    s.code(),
                                    word(s.design().strength()),
                                    s.title().in(locale) + " (" + s.year() + ")"))
                            .toList()));
        }
        return new EvidencePage.MapRow(
                kind.code(), kind.name().in(locale), cells, !of.isEmpty(), listed.size() - of.size());
    }

    private EvidencePage.Entry entry(Study s, Codebook codebook, Locale locale, Texts texts) {
        var country = s.country() == null ? null : catalogue.find(s.country()).orElse(null);
        String design = texts.get(
                "evidence.design",
                texts.get("evidence.design." + word(s.design())),
                texts.get("evidence.strength." + word(s.design().strength())),
                s.designWords().in(locale));
        return new EvidencePage.Entry(
                s.code(),
                s.title().in(locale),
                s.title().languageIn(locale),
                country == null ? null : country.name().in(locale),
                country == null ? null : CountryLink.href(country.code()),
                codebook.kind(s.kind()).map(k -> k.name().in(locale)).orElse(s.kind()),
                CodebookLink.href(s.kind()),
                word(codebook.kind(s.kind()).map(Kind::direction).orElse(Direction.HARM_REDUCTION)),
                word(s.finding()),
                texts.get("evidence.finding." + word(s.finding())),
                word(s.design().strength()),
                design,
                s.verified(),
                s.claim().in(locale),
                s.claim().languageIn(locale),
                s.effect() == null ? null : s.effect().in(locale),
                s.effect() == null ? null : s.effect().languageIn(locale),
                s.outcome() == null ? null : texts.get("evidence.outcome." + word(s.outcome())),
                s.citation(),
                s.href(),
                s.doi() == null ? s.url() : "doi:" + s.doi(),
                Words.orNothing(s.note(), locale),
                s.cell(),
                country == null ? null : new CompareLink(null, List.of(country.code()), s.from(), s.to()).href());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
