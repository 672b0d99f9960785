package org.rumbo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;

/** All that can be found, in memory; never changed once it is made. */
final class SearchIndex {

    /** Whole names without case and accents. */
    static final String EXACT = "exact";

    /** Words of titles and other names, in all languages. */
    static final String NAME = "name";

    /** Words that stand beside it: where, when, of which kind. */
    static final String ABOUT = "about";

    /** Words of the text, in all languages. */
    static final String TEXT = "text";

    /** What it is. */
    static final String KIND = "kind";

    /** More than this no search counts; all that is known is less. */
    private static final int MOST = 5_000;

    /** An entry with how well it fits. */
    record Found(SearchEntry entry, float score) {}

    private final List<SearchEntry> entries;
    private final IndexSearcher searcher;

    SearchIndex(List<SearchEntry> entries) {
        this.entries = List.copyOf(entries);
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.byField()))) {
                for (SearchEntry entry : this.entries) {
                    writer.addDocument(document(entry));
                }
                // documents then bear the numbers of their entries
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What fits, best first. */
    List<Found> find(Query query) {
        try {
            ScoreDoc[] found = searcher.search(query, MOST).scoreDocs;
            return Arrays.stream(found)
                    .map(one -> new Found(entries.get(one.doc), one.score))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any entry has this word somewhere. */
    boolean knows(String field, String word) {
        try {
            return searcher.getIndexReader().docFreq(new org.apache.lucene.index.Term(field, word)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(SearchEntry entry) {
        var document = new Document();
        document.add(new StringField(KIND, entry.kind().code(), Field.Store.NO));
        List<String> names = new ArrayList<>(inAllLanguages(entry.title()));
        entry.otherNames().forEach(name -> names.add(name.text()));
        for (String name : names) {
            document.add(new StringField(EXACT, whole(name), Field.Store.NO));
            document.add(new TextField(NAME, name, Field.Store.NO));
        }
        inAllLanguages(entry.facts()).forEach(facts -> document.add(new TextField(ABOUT, facts, Field.Store.NO)));
        entry.about().forEach(word -> document.add(new TextField(ABOUT, word, Field.Store.NO)));
        stems(document, entry.title());
        if (entry.text() != null) {
            inAllLanguages(entry.text()).forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
            stems(document, entry.text());
        }
        return document;
    }

    private static void stems(Document document, Localized text) {
        for (Locale language : Texts.LANGUAGES) {
            document.add(new TextField(Analyzers.stemsIn(language.getLanguage()), text.in(language), Field.Store.NO));
        }
    }

    private static List<String> inAllLanguages(@Nullable Localized text) {
        return text == null
                ? List.of()
                : Texts.LANGUAGES.stream().map(text::in).distinct().toList();
    }

    /** A name as a whole, without what may differ between two writings of it. */
    static String whole(String name) {
        return String.join(" ", Analyzers.words(Analyzers.PLAIN, name));
    }
}
