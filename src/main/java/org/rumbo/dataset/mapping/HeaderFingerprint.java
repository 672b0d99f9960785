package org.rumbo.dataset.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.rumbo.dataset.layout.Years;
import org.rumbo.text.Sha256;

/** By what a header is known again: its texts without what may differ between two editions of the same sheet. */
public final class HeaderFingerprint {

    private HeaderFingerprint() {}

    /** 64 hexadecimal digits. A run of years counts as one word, so that next year's edition has the same. */
    public static String of(List<String> header) {
        List<String> words = new ArrayList<>();
        for (String text : header) {
            String word = Years.isOne(text)
                    ? "\u0001years"
                    : Normalizer.normalize(text, Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT)
                            .strip()
                            .replaceAll("\\s+", " ");
            if (!word.equals("\u0001years")
                    || words.isEmpty()
                    || !words.getLast().equals(word)) {
                words.add(word);
            }
        }
        while (!words.isEmpty() && words.getLast().isEmpty()) {
            words.removeLast();
        }
        return HexFormat.of().formatHex(Sha256.of(String.join("\u0000", words)));
    }
}
