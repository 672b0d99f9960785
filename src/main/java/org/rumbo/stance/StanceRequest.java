package org.rumbo.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.link.PageAddress;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Weights;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/** Reads the stance page's address: what cannot be followed is said and replaced. */
@Service
public class StanceRequest {

    private final PolicyService policy;

    StanceRequest(PolicyService policy) {
        this.policy = policy;
    }

    /**
     * What an address asks for.
     *
     * @param weights the reader's, or the codebook's
     * @param year the year shown: a researched one
     * @param region the region that the charts are narrowed to, as the address has it; empty for all
     * @param chosen the country whose scores are taken apart: the last that is pointed out
     * @param problems sentences on what could not be followed
     */
    public record Wish(Weights weights, int year, String region, Optional<CountryCode> chosen, List<String> problems) {}

    /** Reads the parameters of {@link StanceLink}. */
    public Wish read(Map<String, List<String>> parameters, Locale locale) {
        Wording words = new Wording(locale);
        List<String> problems = new ArrayList<>();
        int last = StanceService.lastYear(policy);
        return new Wish(
                weights(PageAddress.first(parameters, StanceLink.WEIGHTS), words, problems),
                year(PageAddress.first(parameters, StanceLink.YEAR), last, words, problems),
                Objects.requireNonNullElse(PageAddress.first(parameters, StanceLink.REGION), ""),
                chosen(PageAddress.first(parameters, StanceLink.COUNTRIES), words, problems),
                List.copyOf(problems));
    }

    private Weights weights(@Nullable String text, Wording words, List<String> problems) {
        try {
            return Weights.parse(text, policy.codebook());
        } catch (IllegalArgumentException e) {
            problems.add(words.text("stance.problem.weights", String.valueOf(e.getMessage())));
            return Weights.CODEBOOK;
        }
    }

    private static int year(@Nullable String text, int last, Wording words, List<String> problems) {
        if (text == null) {
            return last;
        }
        try {
            int year = Integer.parseInt(text);
            if (year >= StanceService.FIRST_YEAR && year <= last) {
                return year;
            }
        } catch (NumberFormatException notAYear) {
            // told below
        }
        problems.add(words.text(
                "stance.problem.year", text, Integer.toString(StanceService.FIRST_YEAR), Integer.toString(last)));
        return last;
    }

    /** The coded country with this code, which may come from anybody. */
    public Optional<CountryCode> chosen(String code) {
        return CountryCode.isWellFormed(code) && policy.codedCountries().contains(new CountryCode(code))
                ? Optional.of(new CountryCode(code))
                : Optional.empty();
    }

    private Optional<CountryCode> chosen(@Nullable String text, Wording words, List<String> problems) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        CountryCode last = null;
        for (String code : text.split(",")) {
            Optional<CountryCode> known = chosen(code);
            if (known.isPresent()) {
                last = known.get();
            } else {
                problems.add(words.text("stance.problem.country", code));
            }
        }
        return Optional.ofNullable(last);
    }
}
