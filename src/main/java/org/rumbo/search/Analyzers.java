package org.rumbo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts become words: without case and accents, and for a text in one language by the stems of its words. */
final class Analyzers {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u00b4`]");
    private static final Pattern STOPS_WITHIN = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");

    /** Words as they are written. */
    static final Analyzer PLAIN = folding(words -> words);

    /** Stems by the language of the text. */
    static final Map<String, Analyzer> STEMS = Map.of(
            "en", folding(PorterStemFilter::new),
            "es", folding(SpanishLightStemFilter::new),
            "pt", folding(PortugueseLightStemFilter::new));

    private Analyzers() {}

    /** The field that holds the stems of a language. */
    static String stemsIn(String language) {
        return "stems_" + language;
    }

    /** One for all fields. */
    static Analyzer byField() {
        Map<String, Analyzer> fields = new java.util.HashMap<>();
        STEMS.forEach((language, analyzer) -> fields.put(stemsIn(language), analyzer));
        return new PerFieldAnalyzerWrapper(PLAIN, fields);
    }

    /** The words of a text. */
    static List<String> words(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Analyzer folding(UnaryOperator<TokenStream> stems) {
        return new Analyzer() {
            @Override
            protected java.io.Reader initReader(String field, java.io.Reader text) {
                return new PatternReplaceCharFilter(APOSTROPHES, " ", text);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                // U.S.A. is one word
                folded = new PatternReplaceFilter(folded, STOPS_WITHIN, "", true);
                return new TokenStreamComponents(words, stems.apply(folded));
            }
        };
    }
}
