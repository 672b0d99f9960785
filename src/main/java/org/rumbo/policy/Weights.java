package org.rumbo.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Weights of the kinds as a reader chose them: a ready-made set, and what was changed in it. The text form is what stands in
 * an address: {@code codebook}, {@code equal}, {@code equal,kingpin_strategy:3} or {@code kingpin_strategy:0}.
 *
 * @param base the ready-made set
 * @param changed weights by code of the kind, {@value #LOWEST} to {@value #HIGHEST}
 */
public record Weights(Weighting base, Map<String, Double> changed) implements ToDoubleFunction<Kind> {

    public static final double LOWEST = 0;
    public static final double HIGHEST = 5;

    /** As the codebook has it. */
    public static final Weights CODEBOOK = new Weights(Weighting.CODEBOOK, Map.of());

    public static final Weights EQUAL = new Weights(Weighting.EQUAL, Map.of());

    public Weights {
        changed = Collections.unmodifiableMap(new TreeMap<>(changed));
        changed.forEach((kind, weight) -> {
            if (!(weight >= LOWEST && weight <= HIGHEST)) {
                throw new IllegalArgumentException("%s:%s".formatted(kind, weight));
            }
        });
    }

    @Override
    public double applyAsDouble(Kind kind) {
        Double own = changed.get(kind.code());
        return own != null ? own : base.applyAsDouble(kind);
    }

    /** The same with another weight for one kind; a weight that the base has anyway leaves no trace. */
    public Weights with(Kind kind, double weight) {
        Map<String, Double> next = new TreeMap<>(changed);
        if (base.applyAsDouble(kind) == weight) {
            next.remove(kind.code());
        } else {
            next.put(kind.code(), weight);
        }
        return new Weights(base, next);
    }

    /**
     * Reads the text form.
     *
     * @param text null or empty is the codebook's own
     * @throws IllegalArgumentException whose message is the part that cannot be read: an unknown kind, a weight out of
     *     range, or the code of a domain in which nothing would weigh anything
     */
    public static Weights parse(@Nullable String text, Codebook codebook) {
        Weighting base = Weighting.CODEBOOK;
        Map<String, Double> changed = new LinkedHashMap<>();
        if (text != null && !text.isBlank()) {
            for (String part : text.split(",", -1)) {
                String word = part.strip();
                int colon = word.indexOf(':');
                if (colon < 0) {
                    base = preset(word);
                } else {
                    String kind = word.substring(0, colon);
                    if (codebook.kind(kind).isEmpty()) {
                        throw new IllegalArgumentException(word);
                    }
                    changed.put(kind, weight(word, word.substring(colon + 1)));
                }
            }
        }
        Weights weights = new Weights(base, changed);
        for (Domain domain : Domain.values()) {
            var kinds = codebook.of(domain);
            if (!kinds.isEmpty() && kinds.stream().mapToDouble(weights).sum() == 0) {
                throw new IllegalArgumentException(domain.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return weights;
    }

    private static Weighting preset(String word) {
        for (Weighting preset : Weighting.values()) {
            if (preset.name().equalsIgnoreCase(word)) {
                return preset;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static double weight(String word, String number) {
        try {
            double weight = Double.parseDouble(number);
            if (weight >= LOWEST && weight <= HIGHEST) {
                return weight;
            }
        } catch (NumberFormatException notANumber) {
            // falls through
        }
        throw new IllegalArgumentException(word);
    }

    /** The text form; null where nothing differs from the codebook, so that an address need not say it. */
    public @Nullable String text() {
        if (changed.isEmpty()) {
            return base == Weighting.CODEBOOK ? null : base.name().toLowerCase(java.util.Locale.ROOT);
        }
        StringBuilder text = new StringBuilder();
        if (base != Weighting.CODEBOOK) {
            text.append(base.name().toLowerCase(java.util.Locale.ROOT)).append(',');
        }
        changed.forEach((kind, weight) -> text.append(kind)
                .append(':')
                .append(weight == Math.rint(weight) ? String.valueOf(Math.round(weight)) : weight.toString())
                .append(','));
        return text.substring(0, text.length() - 1);
    }

    @Override
    public String toString() {
        return Objects.requireNonNullElse(text(), "codebook");
    }
}
