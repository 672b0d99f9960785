package org.rumbo.dataset.layout;

import java.util.Map;
import java.util.Set;
import org.rumbo.country.PlaceKind;

/**
 * What the database knows already, for checks.
 *
 * @param places kind of each place of the active countries release by code
 * @param indicators codes of the indicators of active releases
 * @param kinds codes of the kinds of active codebooks
 */
public record Known(Map<String, PlaceKind> places, Set<String> indicators, Set<String> kinds) {

    public static final Known NOTHING = new Known(Map.of(), Set.of(), Set.of());
}
