package org.rumbo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.ContextFact;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.link.CountryLink;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.PolicyService;
import org.rumbo.text.Words;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts events and quoted figures into chapters, by year. */
@Service
@Transactional(readOnly = true)
public class StoryService {

    /** Chapters by their first year; each ends where the next begins. */
    private enum Span {
        DECLARED(1971),
        CONVENTIONS(1988),
        DEPLOYMENTS(2000),
        DEBATE(2011),
        TURNS(2016),
        ALLIANCE(2022),
        TODAY(2024);

        private final int from;

        Span(int from) {
            this.from = from;
        }

        int to() {
            return ordinal() + 1 < values().length ? values()[ordinal() + 1].from - 1 : Integer.MAX_VALUE;
        }

        boolean holds(int year) {
            return year <= to() && (year >= from || this == DECLARED);
        }
    }

    private final PolicyService policy;
    private final EvidenceService evidence;
    private final CountryCatalogue catalogue;

    StoryService(PolicyService policy, EvidenceService evidence, CountryCatalogue catalogue) {
        this.policy = policy;
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    /** The chapters that hold anything, in order of time. A figure stands where its period ends: it was not known before. */
    public List<Chapter> chapters(Locale locale) {
        Wording words = new Wording(locale);
        List<PolicyEvent> events = policy.events();
        List<ContextFact> facts = evidence.facts();
        List<Chapter> chapters = new ArrayList<>();
        for (Span span : Span.values()) {
            List<Chapter.Event> happened = events.stream()
                    .filter(e -> span.holds(e.date().getYear()))
                    .map(e -> event(e, words))
                    .toList();
            List<Chapter.Figure> counted = facts.stream()
                    .filter(f -> span.holds(f.to()))
                    .map(f -> figure(f, words))
                    .toList();
            if (!happened.isEmpty() || !counted.isEmpty()) {
                String code = span.name().toLowerCase(Locale.ROOT);
                chapters.add(new Chapter(
                        code,
                        words.text("story.chapter." + code),
                        span.to() == Integer.MAX_VALUE
                                ? words.text("story.since", Integer.toString(span.from))
                                : Wording.period(span.from, span.to()),
                        happened,
                        counted));
            }
        }
        return chapters;
    }

    private Chapter.Event event(PolicyEvent e, Wording words) {
        String direction = e.kind().equals("militarized") || e.kind().equals("harm_reduction") ? e.kind() : "other";
        return new Chapter.Event(
                e.code(),
                words.date(e.date(), e.precision()),
                direction,
                words.texts().getOr("story.kind." + e.kind(), e.kind()),
                name(e.country(), words),
                e.country() == null ? null : CountryLink.href(e.country()),
                e.title().in(words.locale()),
                Words.orNothing(e.note(), words.locale()),
                e.source().cited(words.locale()),
                e.source().url(),
                e.cell());
    }

    private Chapter.Figure figure(ContextFact f, Wording words) {
        Locale locale = words.locale();
        return new Chapter.Figure(
                f.code(),
                f.figure().in(locale),
                f.unit().in(locale),
                f.fact().in(locale),
                f.fact().languageIn(locale),
                f.period().in(locale),
                name(f.country(), words),
                Words.orNothing(f.note(), locale),
                f.source().cited(words.locale()),
                f.source().url(),
                f.verified(),
                f.cell());
    }

    private @Nullable String name(@Nullable CountryCode code, Wording words) {
        return code == null
                ? null
                : catalogue
                        .find(code)
                        .map(Country::name)
                        .map(n -> n.in(words.locale()))
                        .orElse(code.value());
    }
}
