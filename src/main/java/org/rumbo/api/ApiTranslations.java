package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.rumbo.provenance.Cited;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.Source;

/** What a publication is called in the other languages of the product. */
@Schema(
        name = "Translations",
        description = "The publication in Spanish and Portuguese; the original stands where it was not translated.")
record ApiTranslations(Named es, Named pt) {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    /** The header of a table for {@link #cells}. */
    static final List<String> COLUMNS = List.of(
            "publisher_es",
            "title_es",
            "edition_es",
            "licence_es",
            "publisher_pt",
            "title_pt",
            "edition_pt",
            "licence_pt");

    @Schema(name = "Named", description = "A publication in one language.")
    record Named(String publisher, String title, String edition, String licence) {

        private static Named of(Cited cited) {
            return new Named(cited.publisher(), cited.title(), cited.edition(), cited.licence());
        }
    }

    static ApiTranslations of(Source source) {
        return new ApiTranslations(Named.of(source.in(SPANISH)), Named.of(source.in(PORTUGUESE)));
    }

    static ApiTranslations of(Release release) {
        return new ApiTranslations(Named.of(release.in(SPANISH)), Named.of(release.in(PORTUGUESE)));
    }

    List<String> cells() {
        return List.of(
                es.publisher(),
                es.title(),
                es.edition(),
                es.licence(),
                pt.publisher(),
                pt.title(),
                pt.edition(),
                pt.licence());
    }
}
