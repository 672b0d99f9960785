package org.rumbo.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rumbo.text.Texts;
import org.springframework.stereotype.Component;

/** Hands the pages the same texts that read models and exports use. */
@Component
class Translations implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.of(locale).get(key, arguments);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Texts.of(locale).all();
    }
}
