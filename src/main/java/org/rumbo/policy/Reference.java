package org.rumbo.policy;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Publishers;
import org.rumbo.provenance.WebAddress;

/**
 * The text that a policy row rests on.
 *
 * @param url where it stands; null where nothing is known that can be opened, whatever the workbook or an older version wrote
 */
public record Reference(
        String title,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String url) {

    public Reference {
        url = WebAddress.orNull(url);
    }

    /** Who published it, by the name that an institution has in a language; null where nobody is named. */
    public @Nullable String publisher(Locale locale) {
        return publisher == null ? null : Publishers.in(publisher, locale);
    }

    /** The text as a page cites it: its title in the original, who published it and when. */
    public String cited(Locale locale) {
        return Stream.of(title, publisher(locale), year)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
