package org.rumbo.dataset.layout;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rumbo.text.Localized;

/** What a figure of UNODC's crime statistics is counted in. */
enum CrimeUnit {
    RATE("rate"),
    COUNT("count"),
    SHARE("share"),
    /** One that is not known here: it is loaded by the publisher's own word. */
    OTHER("");

    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)^(victims|persons|people|prisoners|offenders|police|judges|professional|personnel|prosecution).*");

    private final String word;

    CrimeUnit(String word) {
        this.word = word;
    }

    static CrimeUnit of(String unit) {
        String words = unit.toLowerCase(Locale.ROOT).strip();
        if (words.startsWith("rate per 100,000") || words.startsWith("rate per 100 000")) {
            return RATE;
        }
        if (words.startsWith("count") || words.equals("number")) {
            return COUNT;
        }
        return words.startsWith("percent") || words.equals("%") || words.startsWith("share") ? SHARE : OTHER;
    }

    /** The unit in a code or a name. */
    String word() {
        return word;
    }

    Localized localized(String published, String indicator) {
        return switch (this) {
            case RATE -> new Localized("per 100,000 people", "por cada 100.000 habitantes", "por 100 mil habitantes");
            case COUNT ->
                PEOPLE.matcher(indicator).matches()
                        ? new Localized("people", "personas", "pessoas")
                        : new Localized("number", "número", "número");
            case SHARE -> new Localized("per cent", "por ciento", "por cento");
            case OTHER -> new Localized(published, published, published);
        };
    }
}
