package org.rumbo.policy;

import java.util.Optional;

/** The eight measures of the non-violent agenda that the alliance named in September 2023, in its order. */
public enum AgendaMeasure {
    HARM_REDUCTION("harm reduction"),
    SCHOLARSHIPS("scholarships for young people at risk"),
    PUBLIC_EDUCATION("public education"),
    HOUSING("housing support"),
    NEGOTIATION("negotiation"),
    REINTEGRATION("reintegration"),
    MENTAL_HEALTH("public mental-health care"),
    PUBLIC_WORKS("public works and employment");

    private final String words;

    AgendaMeasure(String words) {
        this.words = words;
    }

    /** The measure that a kind belongs to by the words of its codebook; empty where it belongs to none. */
    public static Optional<AgendaMeasure> of(Kind kind) {
        for (AgendaMeasure measure : values()) {
            if (measure.words.equals(kind.agendaMeasure())) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
