package org.rumbo.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.rumbo.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** The reader's language, for texts that an answer gives in one language only. */
public final class Languages {

    private static final Locale DEFAULT = Texts.LANGUAGES.getFirst();

    /** Cookie in which the pages keep the language that the reader chose. */
    private static final String CHOSEN = "rumbo-lang";

    private Languages() {}

    /**
     * The language for something that belongs to the pages: that of {@link #of}, except that what the reader chose on a
     * page goes before what the browser prefers.
     *
     * @throws BadQueryException when {@code lang} is not one of the product's
     */
    public static Locale ofReader(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, CHOSEN);
        if (request.getParameter("lang") == null && chosen != null) {
            for (Locale language : Texts.LANGUAGES) {
                if (language.getLanguage().equals(chosen.getValue())) {
                    return language;
                }
            }
        }
        return of(request);
    }

    /**
     * The language that the parameter {@code lang} names, else the one that {@code Accept-Language} prefers, else English.
     *
     * @throws BadQueryException when {@code lang} is not one of the product's
     */
    public static Locale of(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            String language = asked.strip().toLowerCase(Locale.ROOT);
            return Texts.LANGUAGES.stream()
                    .filter(l -> l.getLanguage().equals(language))
                    .findFirst()
                    .orElseThrow(() -> new BadQueryException(
                            "lang", "lang=%s is not one of en, es, pt.".formatted(QueryReader.shown(asked))));
        }
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return DEFAULT;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), Texts.LANGUAGES);
            return found == null ? DEFAULT : found;
        } catch (IllegalArgumentException e) {
            // a browser may send anything in this header, and the answer is readable all the same
            return DEFAULT;
        }
    }
}
