package org.rumbo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country in five sentences, each with what it rests on and where it can be checked, in the reader's language.
 *
 * @param sentences in the order of {@link Topic}, one for each
 */
public record CountrySummary(List<Sentence> sentences) {

    public CountrySummary {
        sentences = List.copyOf(sentences);
    }

    /** What a sentence answers. */
    public enum Topic {
        /** Level and trend. */
        HOMICIDE,
        /** What holds, and since when. */
        POLICY,
        /** What changed last. */
        CHANGE,
        /** What studies found. */
        STUDIES,
        /** What nobody here knows. */
        UNKNOWN
    }

    /** @param citations what it rests on, then where a reader can check it */
    public record Sentence(Topic topic, String text, List<Citation> citations) {

        public Sentence {
            citations = List.copyOf(citations);
        }
    }

    /**
     * A link to a source or to a page of the application.
     *
     * @param href null where the source has no address
     * @param own whether it leads to a page of the application
     */
    public record Citation(String text, @Nullable String href, boolean own) {

        static Citation source(String text, @Nullable String url) {
            return new Citation(text, url, false);
        }

        static Citation page(String text, String href) {
            return new Citation(text, href, true);
        }
    }
}
