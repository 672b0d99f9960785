package org.rumbo.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * The two scores of a country for a year. They stay two: no single number replaces them.
 *
 * @param militarization null where too little of that direction was looked for: not coded, which is not zero
 * @param harmReduction the same for harm reduction, which stands for the whole non-violent agenda
 * @param instruments codes of the scored instruments in force on a day of the year, in order
 */
public record Stance(
        CountryCode country,
        int year,
        @Nullable Score militarization,
        @Nullable Score harmReduction,
        List<String> instruments) {

    /** The score of one direction; null as above. */
    public @Nullable Score of(Direction direction) {
        return direction == Direction.MILITARIZED ? militarization : harmReduction;
    }

    /** Whether the country was researched at all. */
    public boolean coded() {
        return militarization != null || harmReduction != null;
    }
}
