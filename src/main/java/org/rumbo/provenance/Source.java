package org.rumbo.provenance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who published a figure, and in which edition.
 *
 * @param id number in the database, stable within a release
 * @param code short key of the source inside its workbook, for example {@code unodc-sdg-2025-05}
 * @param publisher the publishing body
 * @param title title of the publication
 * @param edition edition as the publisher names it
 * @param asOf date of the edition; null where the publisher gives none
 * @param licence terms of use in words
 * @param url address of the publication; null where there is none that can be opened
 * @param citation full citation
 * @param releaseId the release whose rows cite it
 * @param dataset code of the dataset of that release
 * @param translation title, edition and terms in other languages
 */
public record Source(
        long id,
        String code,
        String publisher,
        String title,
        String edition,
        @Nullable LocalDate asOf,
        String licence,
        @Nullable String url,
        String citation,
        long releaseId,
        String dataset,
        Translation translation) {

    private static final Pattern INITIALS = Pattern.compile(".*\\((\\p{Lu}{2,8})\\)");

    public Source {
        url = WebAddress.orNull(url);
    }

    /** The source as a reader is told of it; the original title stands beside it where the source is opened. */
    public Cited in(Locale locale) {
        return translation.of(publisher, title, edition, licence, locale);
    }

    /** The publisher by the initials that stand behind its name, where there are any: UNODC, in Spanish ONUDC. For a cell that has no room. */
    public String publisherInShort(Locale locale) {
        String name = Publishers.in(publisher, locale);
        Matcher initials = INITIALS.matcher(name);
        return initials.matches() ? initials.group(1) : name;
    }
}
