package org.rumbo.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.link.EvidenceLink;
import org.rumbo.policy.Direction;
import org.rumbo.policy.PolicyService;
import org.rumbo.text.Texts;
import org.springframework.stereotype.Service;

/** Reads the evidence page's address: what cannot be followed is said and left out. */
@Service
class EvidenceRequest {

    private static final int LONGEST_SEARCH = 200;

    /** What an address asks for, and sentences on what of it could not be followed. */
    public record Wish(StudyFilter filter, List<String> problems) {}

    private final PolicyService policy;

    EvidenceRequest(PolicyService policy) {
        this.policy = policy;
    }

    /** Reads the parameters of {@link EvidenceLink}. */
    public Wish read(Map<String, List<String>> parameters, Locale locale) {
        Texts texts = Texts.of(locale);
        List<String> problems = new ArrayList<>();
        String kind = first(parameters, EvidenceLink.KIND);
        if (kind != null && policy.codebook().kind(kind).isEmpty()) {
            problems.add(texts.get("evidence.problem", kind));
            kind = null;
        }
        String country = first(parameters, EvidenceLink.COUNTRY);
        if (country != null && !CountryCode.isWellFormed(country)) {
            problems.add(texts.get("evidence.problem", country));
            country = null;
        }
        String search = first(parameters, EvidenceLink.SEARCH);
        return new Wish(
                new StudyFilter(
                        kind,
                        country == null ? null : new CountryCode(country),
                        constant(Direction.class, first(parameters, EvidenceLink.DIRECTION), texts, problems),
                        constant(EffectDirection.class, first(parameters, EvidenceLink.FINDING), texts, problems),
                        constant(Strength.class, first(parameters, EvidenceLink.STRENGTH), texts, problems),
                        constant(Outcome.class, first(parameters, EvidenceLink.OUTCOME), texts, problems),
                        search == null ? "" : search.substring(0, Math.min(search.length(), LONGEST_SEARCH))),
                List.copyOf(problems));
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, @Nullable String text, Texts texts, List<String> problems) {
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        problems.add(texts.get("evidence.problem", text));
        return null;
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
