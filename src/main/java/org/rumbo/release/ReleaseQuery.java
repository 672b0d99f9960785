package org.rumbo.release;

import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Release;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.QueryReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Releases that a request names by their number. */
@Component
public class ReleaseQuery {

    private final ReleaseService releases;
    private final DifferenceService differences;

    ReleaseQuery(ReleaseService releases, DifferenceService differences) {
        this.releases = releases;
        this.differences = differences;
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
     * What lies between the two releases that the parameters {@code from} and {@code to} name.
     *
     * @param parameter name of the parameter that carries the indicator
     * @param indicator code of the one indicator to compare; null for all
     * @throws BadQueryException when one is missing or unknown, or they cannot be compared
     */
    public ReleaseDifference difference(
            @Nullable String from, @Nullable String to, String parameter, @Nullable String indicator) {
        Release before = named("from", from);
        Release after = named("to", to);
        if (!before.dataset().equals(after.dataset())) {
            throw new BadQueryException(
                    "to",
                    "Release %d is of the dataset %s and release %d of %s. Only releases of one dataset can be compared."
                            .formatted(before.id(), before.dataset(), after.id(), after.dataset()));
        }
        if (indicator != null
                && releases.contents(before.id()).indicators().stream()
                        .noneMatch(i -> i.code().equals(indicator))
                && releases.contents(after.id()).indicators().stream()
                        .noneMatch(i -> i.code().equals(indicator))) {
            throw new BadQueryException(
                    parameter,
                    "Neither release has an indicator %s=%s.".formatted(parameter, QueryReader.shown(indicator)));
        }
        return differences.between(before.id(), after.id(), indicator);
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
