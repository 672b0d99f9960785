package org.rumbo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Countries to choose from, in the reader's words.
 *
 * @param typed what narrows them; empty where they are all
 * @param groups in the order in which they are shown
 */
public record CountryChoices(String typed, List<Group> groups) {

    /** How many there are. */
    public int total() {
        return groups.stream().mapToInt(group -> group.choices().size()).sum();
    }

    /** @param name what they have in common; null where that is only what was typed */
    public record Group(@Nullable String name, List<Choice> choices) {}

    /**
     * One country.
     *
     * @param coded whether its policy was researched
     * @param figure its newest value with its year; null where there is none
     * @param share of the highest value of all countries, 0 to 1; nothing where there is no value
     */
    public record Choice(
            String code,
            String name,
            boolean coded,
            @Nullable String figure,
            double share) {}
}
