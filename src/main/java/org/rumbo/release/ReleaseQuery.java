package org.rumbo.release;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Release;
import org.rumbo.text.Texts;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.QueryReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Releases that a request names by their number. */
@Component
public class ReleaseQuery {

    /** What a program that asks waits for without wondering. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Begins the keys of the names of findings; a test holds them to what the importer says. */
    private static final String FINDING = "finding.";

    private final ReleaseService releases;
    private final DifferenceService differences;
    private final Comparisons comparisons;

    ReleaseQuery(ReleaseService releases, DifferenceService differences, Comparisons comparisons) {
        this.releases = releases;
        this.differences = differences;
        this.comparisons = comparisons;
    }

    /**
     * The release that a path names.
     *
     * @throws ResponseStatusException with status 404 where there is none
     */
    public Release release(String id) {
        return number(id)
                .flatMap(releases::release)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is no release %s. /api/v1/datasets lists all.".formatted(QueryReader.shown(id))));
    }

    /**
     * The two releases that the parameters {@code from} and {@code to} name.
     *
     * @param parameter name of the parameter that carries the indicator
     * @param indicator code of the one indicator to compare; null for all
     * @throws BadQueryException when one is missing or unknown, or they cannot be compared
     */
    public ReleasePair pair(@Nullable String from, @Nullable String to, String parameter, @Nullable String indicator) {
        Release before = named("from", from);
        Release after = named("to", to);
        ReleasePair pair;
        try {
            pair = new ReleasePair(before, after);
        } catch (IllegalArgumentException ofDifferentDatasets) {
            throw new BadQueryException("to", String.valueOf(ofDifferentDatasets.getMessage()));
        }
        if (indicator != null && !differences.indicators(pair).containsKey(indicator)) {
            throw new BadQueryException(
                    parameter,
                    "Neither release has an indicator %s=%s. /api/v1/indicators lists all that are shown."
                            .formatted(parameter, QueryReader.shown(indicator)));
        }
        return pair;
    }

    /**
     * What lies between two releases.
     *
     * @param indicator code of the one indicator to compare; null for all
     * @throws ComparisonsBusy when it is not ready in a few seconds
     */
    public ReleaseDifference difference(ReleasePair pair, @Nullable String indicator) {
        return comparisons.between(pair, indicator, PATIENCE).orElseThrow(ComparisonsBusy::new);
    }

    /**
     * The name of a kind of finding that a request carries; null when it does not carry the parameter.
     *
     * @throws BadQueryException when the importer has no finding of this name and had none when it read the release
     */
    public @Nullable String findingName(Release release, String parameter, @Nullable String name) {
        Set<String> names = new TreeSet<>(releases.findings(release.id(), FindingsPage.Filter.NONE, 1)
                .byCode()
                .keySet());
        Texts.of(Locale.ENGLISH).all().keySet().stream()
                .filter(key -> key.startsWith(FINDING))
                .forEach(key -> names.add(key.substring(FINDING.length())));
        return QueryReader.oneOf(parameter, name, names);
    }

    private Release named(String parameter, @Nullable String id) {
        if (id == null) {
            throw new BadQueryException(
                    parameter,
                    "The parameter %s is missing. Give the number of a release, for example %s=1; /api/v1/datasets lists all."
                            .formatted(parameter, parameter));
        }
        return number(id)
                .flatMap(releases::release)
                .orElseThrow(() -> new BadQueryException(
                        parameter,
                        "%s=%s is not the number of a release. /api/v1/datasets lists all."
                                .formatted(parameter, QueryReader.shown(id))));
    }

    private static java.util.Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? java.util.Optional.of(Long.valueOf(text)) : java.util.Optional.empty();
    }
}
