package org.rumbo.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One immutable edition of a dataset as it was imported.
 *
 * @param id number in the database
 * @param dataset code of the dataset
 * @param active whether pages and API read this release now
 * @param asOf date the figures are as of; null where the workbook gives none
 * @param url address of the publication; null where there is none that can be opened
 * @param checksum SHA-256 of the file, lower-case hexadecimal
 * @param layout name of the layout that read it
 * @param rowsRead data rows found in the file
 * @param rowsLoaded rows that became observations or policy rows
 * @param translation title, edition and terms in other languages
 */
public record Release(
        long id,
        String dataset,
        boolean active,
        String title,
        String publisher,
        String edition,
        @Nullable LocalDate asOf,
        String licence,
        @Nullable String url,
        String citation,
        @Nullable String contact,
        String fileName,
        String checksum,
        String layout,
        Instant importedAt,
        String importedBy,
        int rowsRead,
        int rowsLoaded,
        Translation translation) {

    public Release {
        url = WebAddress.orNull(url);
    }

    /** The release as a reader is told of it; the original title stands beside it on its own page. */
    public Cited in(Locale locale) {
        return translation.of(publisher, title, edition, licence, locale);
    }
}
