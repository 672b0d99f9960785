package org.rumbo.text;

import java.util.Locale;

/** Words of a fixed list as workbooks and tables write them. */
public final class Codes {

    private Codes() {}

    /**
     * The constant that a word stands for: letter case does not matter, and blanks and hyphens stand for the underscore,
     * so {@code not searched} is {@code NOT_SEARCHED}.
     *
     * @throws IllegalArgumentException when no constant has that name
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(
                type, word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }
}
