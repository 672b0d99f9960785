package org.rumbo.text;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of the product in one language, for pages, read models and exports alike. They lie in
 * {@code vaadin-i18n/translations*.properties}; a language that the product does not speak falls back to English.
 */
public final class Texts {

    /** The languages of the product; the first one is the fallback. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("pt"));

    private static final String BUNDLE = "vaadin-i18n.translations";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts for a reader; region and script of {@code locale} only matter for how numbers are written. */
    public static Texts of(Locale locale) {
        return new Texts(
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                locale);
    }

    /** The language and conventions in which these texts are written. */
    public Locale locale() {
        return locale;
    }

    /**
     * A text, with {@code {0}} and so on replaced. Without arguments the text is taken as it stands, so that an
     * apostrophe needs no doubling there.
     *
     * @throws MissingResourceException when no language has the key
     */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** The text for a key that ends in somebody's code, or what stands for it where no language has the key. */
    public String getOr(String key, String otherwise) {
        return has(key) ? get(key) : otherwise;
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** All texts by key. */
    public Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }

    /** Words in a row: "a", "a and b", "a, b and c". */
    public String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return get("list.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
