package org.rumbo.provenance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;

/**
 * What a workbook says of a publication in the other languages of the product, beside the original; null where it was not
 * translated. Who published it is named by {@link Publishers}, the same wherever the name stands.
 */
public record Translation(
        @Nullable String titleEs,
        @Nullable String titlePt,
        @Nullable String editionEs,
        @Nullable String editionPt,
        @Nullable String licenceEs,
        @Nullable String licencePt) {

    /** Of a publication that nobody translated. */
    public static final Translation NONE = new Translation(null, null, null, null, null, null);

    /** A publication as a reader is told of it; the original stands in where nothing was translated. */
    Cited of(String publisher, String title, String edition, String licence, Locale locale) {
        return new Cited(
                Publishers.in(publisher, locale),
                Localized.orEnglish(title, titleEs, titlePt).in(locale),
                Localized.orEnglish(edition, editionEs, editionPt).in(locale),
                Localized.orEnglish(licence, licenceEs, licencePt).in(locale));
    }
}
