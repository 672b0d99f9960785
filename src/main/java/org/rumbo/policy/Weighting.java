package org.rumbo.policy;

import java.util.function.ToDoubleFunction;

/** Ready-made weights of the kinds within their domains; any other function of a kind does as well. */
public enum Weighting implements ToDoubleFunction<Kind> {
    /** As the codebook has it: the core kinds count two or three times. */
    CODEBOOK {
        @Override
        public double applyAsDouble(Kind kind) {
            return kind.weight();
        }
    },
    /** Every kind counts the same. */
    EQUAL {
        @Override
        public double applyAsDouble(Kind kind) {
            return 1;
        }
    }
}
