package org.rumbo.dataset.layout;

import java.util.Map;

/**
 * How long a text of the template may be, by sheet and column. The database has room for no more: a test holds this against its
 * columns.
 */
final class TextLengths {

    /** A column of any sheet, where the sheet says nothing else of it. */
    private static final Map<String, Integer> ANYWHERE = Map.ofEntries(
            Map.entry("source-title", 1000),
            Map.entry("source-publisher", 500),
            Map.entry("source-url", 1000),
            Map.entry("url", 1000),
            Map.entry("note", 2000),
            Map.entry("editor-note", 2000),
            Map.entry("parent", 16),
            Map.entry("region", 80),
            Map.entry("subregion", 80),
            Map.entry("income-group", 80),
            Map.entry("id", 40),
            Map.entry("kind", 80));

    private static final Map<String, Integer> OF_SHEET = Map.ofEntries(
            Map.entry("About.title", 300),
            Map.entry("About.publisher", 300),
            Map.entry("About.edition", 200),
            Map.entry("About.licence", 500),
            Map.entry("About.citation", 2000),
            Map.entry("About.contact", 300),
            Map.entry("Sources.code", 80),
            Map.entry("Sources.publisher", 300),
            Map.entry("Sources.title", 500),
            Map.entry("Sources.edition", 200),
            Map.entry("Sources.licence", 500),
            Map.entry("Sources.citation", 2000),
            Map.entry("Countries.name", 200),
            Map.entry("Places.name", 200),
            Map.entry("Indicators.name", 300),
            Map.entry("Indicators.unit", 200),
            Map.entry("Indicators.definition", 2000),
            Map.entry("Indicators.topic", 80),
            Map.entry("Indicators.caveat", 2000),
            Map.entry("Data.origin", 200),
            Map.entry("Data.note", 1000),
            Map.entry("Data.note-url", 1000),
            Map.entry("Breaks.note", 1000),
            Map.entry("Breaks.source-title", 500),
            Map.entry("Breaks.source-publisher", 300),
            Map.entry("Codebook.code", 80),
            Map.entry("Codebook.agenda-measure", 80),
            Map.entry("Codebook.applies", 500),
            Map.entry("Codebook.name", 200),
            Map.entry("Codebook.definition", 2000),
            Map.entry("Codebook.level-0", 1000),
            Map.entry("Codebook.level-1", 1000),
            Map.entry("Codebook.level-2", 1000),
            Map.entry("Codebook.unit-of-coding", 500),
            Map.entry("Codebook.comparable-indicator", 1000),
            Map.entry("Codebook.article-phrase", 1000),
            Map.entry("Instruments.title", 500),
            Map.entry("Instruments.legal-status", 40),
            Map.entry("Instruments.summary", 2000),
            Map.entry("Events.kind", 40),
            Map.entry("Events.label", 80),
            Map.entry("Events.title", 500),
            Map.entry("Declarations.basis", 2000),
            Map.entry("Studies.title", 300),
            Map.entry("Studies.claim", 2000),
            Map.entry("Studies.effect", 1000),
            Map.entry("Studies.design-words", 200),
            Map.entry("Studies.authors", 1000),
            Map.entry("Studies.citation-title", 1000),
            Map.entry("Studies.publisher", 500),
            Map.entry("Studies.doi", 200),
            Map.entry("Facts.fact", 500),
            Map.entry("Facts.figure", 200),
            Map.entry("Facts.unit", 100),
            Map.entry("Facts.period", 100));

    private TextLengths() {}

    /** The most characters that a column takes; all languages of a text take the same. */
    static int of(String sheet, String column) {
        String plain = column.replaceFirst("-(en|es|pt)$", "");
        Integer own = OF_SHEET.get(sheet + "." + plain);
        return own != null ? own : ANYWHERE.getOrDefault(plain, Integer.MAX_VALUE);
    }
}
