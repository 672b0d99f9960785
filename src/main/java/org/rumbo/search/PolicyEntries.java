package org.rumbo.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.country.OtherNames;
import org.rumbo.evidence.ContextFact;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Study;
import org.rumbo.link.AgendaLink;
import org.rumbo.link.CodebookLink;
import org.rumbo.link.CountryLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.StanceLink;
import org.rumbo.link.StoryLink;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Reference;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;
import org.rumbo.text.Words;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Component;

/** What is known of policy and of what came of it. Notes for editors are never read here: what pages do not show cannot be found. */
@Component
class PolicyEntries {

    private final CountryCatalogue catalogue;
    private final PolicyService policy;
    private final EvidenceService evidence;

    PolicyEntries(CountryCatalogue catalogue, PolicyService policy, EvidenceService evidence) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.evidence = evidence;
    }

    List<SearchEntry> all() {
        List<SearchEntry> all = new ArrayList<>();
        policy.codebook().kinds().forEach(kind -> all.add(kind(kind)));
        policy.events().forEach(event -> all.add(event(event)));
        policy.codedCountries().stream()
                .flatMap(country -> policy.instruments(country).stream())
                .forEach(instrument -> all.add(instrument(instrument)));
        evidence.studies().forEach(study -> all.add(study(study)));
        policy.declarations().forEach(declaration -> all.add(position(declaration)));
        evidence.facts().forEach(fact -> all.add(figure(fact)));
        return all;
    }

    private static SearchEntry kind(Kind kind) {
        return new SearchEntry(
                SearchKind.KIND,
                kind.code(),
                CodebookLink.href(kind.code()),
                kind.name(),
                SearchEntries.inEach(words -> words.text("stance.name." + code(kind.direction()))),
                joined(kind.definition(), kind.level1(), kind.level2(), kind.comparableIndicator()),
                List.of(),
                List.of(kind.code().replace('_', ' ')));
    }

    private SearchEntry event(PolicyEvent event) {
        return new SearchEntry(
                SearchKind.EVENT,
                event.code(),
                StoryLink.place(event.code()),
                event.title(),
                facts(event.country(), words -> words.date(event.date(), event.precision())),
                joined(event.label(), event.note(), source(event.source())),
                List.of(),
                about(event.country(), null));
    }

    private SearchEntry instrument(Instrument instrument) {
        return new SearchEntry(
                SearchKind.INSTRUMENT,
                instrument.code(),
                shown(instrument),
                instrument.title(),
                facts(instrument.country(), words -> words.date(instrument.start(), instrument.startPrecision())),
                joined(
                        instrument.summary(),
                        instrument.note() == null ? null : SearchEntries.same(instrument.note()),
                        source(instrument.source())),
                List.of(),
                about(instrument.country(), instrument.kind()));
    }

    /** The scores of the first year in which it counts, with it below them; the country where it ended before. */
    private String shown(Instrument instrument) {
        int last = policy.researchedTo()
                .map(date -> date.plusDays(1).getYear() - 1)
                .orElse(0);
        int first = Math.max(StanceLink.FIRST_YEAR, instrument.start().getYear());
        LocalDate end = instrument.end();
        return first > last || (end != null && end.getYear() < first)
                ? CountryLink.href(instrument.country())
                : StanceLink.instrument(instrument.country(), first, instrument.code());
    }

    private SearchEntry study(Study study) {
        return new SearchEntry(
                SearchKind.STUDY,
                study.code(),
                EvidenceLink.study(study.code()),
                study.title(),
                SearchEntries.inEach(words -> SearchEntries.line(
                        name(study.country(), words.locale()), study.authors() + " (" + study.year() + ")")),
                joined(
                        study.claim(),
                        study.effect(),
                        study.designWords(),
                        study.note(),
                        SearchEntries.same(study.citation())),
                List.of(),
                about(study.country(), study.kind()));
    }

    private SearchEntry position(Declaration declaration) {
        return new SearchEntry(
                SearchKind.POSITION,
                declaration.country() + "-" + code(declaration.position()) + "-" + declaration.date(),
                AgendaLink.alliance(),
                SearchEntries.inEach(words -> words.text(
                        "search.position",
                        String.valueOf(name(declaration.country(), words.locale())),
                        words.text("agenda.position." + code(declaration.position())))),
                SearchEntries.inEach(words -> words.day(declaration.date())),
                joined(declaration.basis(), declaration.note(), source(declaration.source())),
                List.of(),
                about(declaration.country(), null));
    }

    private SearchEntry figure(ContextFact fact) {
        return new SearchEntry(
                SearchKind.FIGURE,
                fact.code(),
                StoryLink.place(fact.code()),
                fact.fact(),
                SearchEntries.inEach(words -> SearchEntries.line(
                        name(fact.country(), words.locale()),
                        fact.figure().in(words.locale()) + " " + fact.unit().in(words.locale()),
                        fact.period().in(words.locale()))),
                joined(fact.note(), source(fact.source())),
                List.of(),
                about(fact.country(), null));
    }

    private Localized facts(@Nullable CountryCode country, java.util.function.Function<Wording, String> date) {
        return SearchEntries.inEach(words -> SearchEntries.line(name(country, words.locale()), date.apply(words)));
    }

    /** What a place and a kind are called, in any language. */
    private List<String> about(@Nullable CountryCode country, @Nullable String kind) {
        List<String> about = new ArrayList<>();
        if (country != null) {
            Texts.LANGUAGES.forEach(language -> about.add(String.valueOf(name(country, language))));
            OtherNames.of(country).stream().map(Words::text).forEach(about::add);
        }
        if (kind != null) {
            policy.codebook()
                    .kind(kind)
                    .ifPresent(known -> Texts.LANGUAGES.forEach(
                            language -> about.add(known.name().in(language))));
        }
        return about.stream().distinct().toList();
    }

    private @Nullable String name(@Nullable CountryCode country, Locale locale) {
        return SearchEntries.name(catalogue, country, locale);
    }

    private static Localized source(Reference source) {
        return SearchEntries.same(SearchEntries.line(source.title(), source.publisher()));
    }

    /** Texts one after the other; null where there is none. */
    private static @Nullable Localized joined(@Nullable Localized... texts) {
        List<Localized> all = Stream.of(texts).filter(Objects::nonNull).toList();
        return all.isEmpty()
                ? null
                : SearchEntries.inEach(words -> all.stream()
                        .map(text -> text.in(words.locale()).strip())
                        .map(text -> text.matches("(?s).*\\p{Punct}$") ? text : text + ".")
                        .collect(java.util.stream.Collectors.joining(" ")));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
