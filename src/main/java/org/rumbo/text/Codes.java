package org.rumbo.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Codes: words of a fixed list as workbooks and tables write them, and names made of a person's words. */
public final class Codes {

    /** How many characters of a long name tell it from others that begin alike, after those that it keeps. */
    private static final int TAIL = 10;

    private Codes() {}

    /**
     * Words as a code: small letters and digits without accents, hyphens between.
     *
     * @param longest how many characters a code may have; of a longer one the beginning is kept, and what tells it from others
     */
    public static String of(String words, int longest) {
        String code = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return code.length() <= longest
                ? code
                : code.substring(0, longest - TAIL) + "-" + Integer.toHexString(code.hashCode());
    }

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

    /** The same; empty when no constant has that name. */
    public static <E extends Enum<E>> Optional<E> known(Class<E> type, String word) {
        try {
            return Optional.of(constant(type, word));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
