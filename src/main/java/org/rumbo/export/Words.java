package org.rumbo.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a file in the reader's language, from the same files as those of the pages. */
final class Words {

    private final Locale language;
    private final ResourceBundle bundle;

    Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    /**
     * The text with the key {@code export.KEY}.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    String of(String key, Object... arguments) {
        String text = bundle.getString("export." + key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }
}
