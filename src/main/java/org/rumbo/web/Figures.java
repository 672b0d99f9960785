package org.rumbo.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as answers and files print them. */
public final class Figures {

    private Figures() {}

    /** The shortest decimal that stands for the stored value, never with an exponent for a whole number. */
    public static BigDecimal exact(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    /** The same; null stays null. */
    public static @Nullable BigDecimal exactOrNull(@Nullable Double value) {
        return value == null ? null : exact(value);
    }

    /** A stance score, to four decimals. */
    public static BigDecimal score(double value) {
        return plain(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP));
    }

    /** A percentage, to two decimals. */
    public static BigDecimal percent(double value) {
        return plain(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
