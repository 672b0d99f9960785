package org.rumbo.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Texts;

/** The language and the colours that a reader chose, as a request carries them. */
final class ReaderSettings {

    /** Query parameter that sets the language of a page; it wins over the cookie. */
    static final String LANGUAGE_PARAMETER = "lang";

    /** Cookie that remembers the language. */
    static final String LANGUAGE_COOKIE = "rumbo-lang";

    /** Cookie that remembers light or dark, so that the first byte of a page has the right colours. */
    static final String SCHEME_COOKIE = "rumbo-scheme";

    private ReaderSettings() {}

    /** The language asked for in the address, else the remembered one, else the best of what the browser accepts. */
    static Locale language(VaadinRequest request) {
        return inAddress(request)
                .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(ReaderSettings::known))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(accepted -> known(accepted.getLanguage()).stream())
                        .findFirst())
                .orElse(Texts.LANGUAGES.getFirst());
    }

    /** The language that the address of the page asks for, where it names one of ours. */
    static Optional<Locale> inAddress(VaadinRequest request) {
        return Optional.<String>ofNullable(request.getParameter(LANGUAGE_PARAMETER))
                // the start of a page asks with the query of the page inside a parameter of its own
                .or(() -> parameter(request.getParameter("query")))
                .flatMap(ReaderSettings::known);
    }

    /** Light or dark where the reader chose one. */
    static Optional<String> scheme(VaadinRequest request) {
        return cookie(request, SCHEME_COOKIE).filter(List.of("light", "dark")::contains);
    }

    private static Optional<String> parameter(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        return Arrays.stream(query.split("[?&]"))
                .filter(pair -> pair.startsWith(LANGUAGE_PARAMETER + "="))
                .map(pair -> URLDecoder.decode(pair.substring(LANGUAGE_PARAMETER.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Optional<Locale> known(String language) {
        return Texts.LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
