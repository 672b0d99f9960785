package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.policy.CoverageStatus;
import org.rumbo.policy.DomainCoverage;
import org.rumbo.wording.Wording;

/** What nobody here knows of a country: years without a homicide rate, figures that nobody gives, policy that nobody researched. */
final class UnknownSentence {

    private final Wording words;

    UnknownSentence(Wording words) {
        this.words = words;
    }

    /**
     * @param homicide the whole series
     * @param newest the newest year for which any place has a homicide rate
     * @param without the other figures of the page that have no value for the place
     * @param coverage by policy area; empty where nobody researched any
     * @param on the last day that was researched; null where no policy is loaded
     */
    String of(
            Country country,
            Series homicide,
            int newest,
            List<Indicator> without,
            List<DomainCoverage> coverage,
            @Nullable LocalDate on) {
        List<String> unknown = new ArrayList<>();
        List<Integer> missing = missing(homicide, newest);
        if (homicide.latest().isEmpty()) {
            unknown.add(words.text("summary.unknown.homicide"));
        } else if (!missing.isEmpty()) {
            unknown.add(words.text("summary.unknown.years", Wording.years(missing)));
        }
        if (!without.isEmpty()) {
            unknown.add(words.text(
                    "summary.unknown.figures",
                    words.list(without.stream().map(this::name).toList())));
        }
        List<String> domains = coverage.stream()
                .filter(c -> c.status() == CoverageStatus.NOT_SEARCHED)
                .map(words::domain)
                .toList();
        boolean researched = coverage.stream().anyMatch(c -> c.status() == CoverageStatus.SEARCHED);
        if (!researched || on == null) {
            unknown.add(words.text("summary.unknown.policy"));
        } else {
            if (!domains.isEmpty()) {
                unknown.add(words.text("summary.unknown.domains", words.list(domains)));
            }
            unknown.add(words.text("summary.unknown.after", words.day(on)));
        }
        return words.text(
                "summary.unknown",
                words.text("summary.place." + country.kind().name().toLowerCase(Locale.ROOT)),
                String.join("; ", unknown));
    }

    /** Years without a rate from the first that the page draws, as its gaps count them, to the newest that any place has. */
    private static List<Integer> missing(Series homicide, int newest) {
        Series shown = homicide.between(CountryFigures.FROM, newest);
        if (shown.observations().isEmpty()) {
            return IntStream.rangeClosed(CountryFigures.FROM, newest).boxed().toList();
        }
        List<Integer> missing = new ArrayList<>();
        int first = shown.observations().getFirst().year();
        IntStream.range(CountryFigures.FROM, first).forEach(missing::add);
        missing.addAll(Caveats.missing(shown));
        int last = shown.latest().map(Observation::year).orElse(newest);
        IntStream.rangeClosed(last + 1, newest).forEach(missing::add);
        return missing;
    }

    private String name(Indicator indicator) {
        String name = indicator.name().in(words.locale());
        return name.substring(0, 1).toLowerCase(words.locale()) + name.substring(1);
    }
}
