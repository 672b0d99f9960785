package org.rumbo.workbooks;

import org.jspecify.annotations.Nullable;

/** What a workbook says of itself or of a source, with title, edition and terms in Spanish and Portuguese beside the original. */
final class Publication {

    private static final Translations TEXTS = new Translations("publication-texts.csv", "code");

    private Publication() {}

    /** Writes the sheet About. */
    static void about(
            TemplateWriter out,
            String dataset,
            String title,
            String publisher,
            String edition,
            @Nullable String asOf,
            String licence,
            String url,
            String citation) {
        out.sheet("About", "key", "value").row("About", "dataset", dataset);
        row(out, dataset, "title", title);
        out.row("About", "publisher", publisher);
        row(out, dataset, "edition", edition);
        out.row("About", "as-of", asOf);
        row(out, dataset, "licence", licence);
        out.row("About", "url", url).row("About", "citation", citation).row("About", "contact", "");
    }

    private static void row(TemplateWriter out, String dataset, String key, String original) {
        out.row("About", key, original)
                .row("About", key + "-es", text(dataset, key + "-es"))
                .row("About", key + "-pt", text(dataset, key + "-pt"));
    }

    /** Title, edition or terms of a publication in another language. */
    static String text(String code, String column) {
        String text = TEXTS.of(code).get(column);
        if (text.isEmpty()) {
            throw new IllegalStateException("publication-texts.csv has no " + column + " of " + code);
        }
        return text;
    }

    /** Begins the sheet Sources. */
    static void sources(TemplateWriter out) {
        out.sheet(
                "Sources",
                "code",
                "publisher",
                "title",
                "title-es",
                "title-pt",
                "edition",
                "edition-es",
                "edition-pt",
                "as-of",
                "licence",
                "licence-es",
                "licence-pt",
                "url",
                "citation");
    }

    /** Adds a source. */
    static void source(TemplateWriter out, Edition e) {
        out.row(
                "Sources",
                e.code,
                e.publisher,
                e.title,
                text(e.code, "title-es"),
                text(e.code, "title-pt"),
                e.edition,
                text(e.code, "edition-es"),
                text(e.code, "edition-pt"),
                e.asOf,
                e.licence,
                text(e.code, "licence-es"),
                text(e.code, "licence-pt"),
                e.url,
                e.citation());
    }
}
