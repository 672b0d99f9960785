package org.rumbo.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rumbo.link.PageAddress;
import org.rumbo.web.BadQueryException;

/**
 * What an address asks for.
 *
 * @param parameters values by name, as the pages read their own addresses
 * @param locale language of all texts
 */
public record Asked(Map<String, List<String>> parameters, Locale locale) {

    /** The first value of a parameter; empty where there is none. */
    public String first(String name) {
        return Objects.requireNonNullElse(PageAddress.first(parameters, name), "");
    }

    /**
     * Refuses what a page would say and replace: its own addresses are right, and what is kept under one must not answer another.
     *
     * @param problems sentences on what could not be followed
     * @throws BadQueryException when there is one
     */
    public void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new BadQueryException(String.join(", ", parameters.keySet()), String.join(" ", problems));
        }
    }
}
