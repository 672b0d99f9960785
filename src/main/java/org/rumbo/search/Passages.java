package org.rumbo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import org.rumbo.search.SearchAnswer.Passage;
import org.rumbo.search.SearchAnswer.Piece;
import org.rumbo.text.Words;

/** Parts texts where they hold what was looked for. */
final class Passages {

    private static final int ABOUT_AS_LONG_AS = 160;

    private final Query query;

    Passages(Query query) {
        this.query = query;
    }

    /** The whole text in pieces. */
    Passage whole(Words text) {
        return new Passage(pieces(text, WholeBreakIterator::new), text.language());
    }

    /** The sentence of a text that has most of what was looked for, or else its first; null for no text. */
    @Nullable
    Passage best(@Nullable Words text) {
        if (text == null) {
            return null;
        }
        Locale language = Locale.of(text.language());
        List<Piece> pieces = pieces(
                text,
                () -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(language), ABOUT_AS_LONG_AS, 0.5f));
        return new Passage(pieces, text.language());
    }

    /** The first of the names that has what was looked for; null where none has. */
    @Nullable
    Passage first(List<Words> names) {
        return names.stream()
                .map(this::whole)
                .filter(name -> name.pieces().stream().anyMatch(Piece::found))
                .findFirst()
                .orElse(null);
    }

    private List<Piece> pieces(Words text, Supplier<BreakIterator> parts) {
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(Analyzers.byField())
                .withFieldMatcher(_ -> true)
                .withBreakIterator(parts)
                .withFormatter(new InPieces())
                .build();
        String field =
                Analyzers.STEMS.containsKey(text.language()) ? Analyzers.stemsIn(text.language()) : SearchIndex.NAME;
        try {
            Object found = highlighter.highlightWithoutSearcher(field, query, text.text(), 1);
            return found instanceof Found(List<Piece> pieces) ? pieces : List.of(new Piece(text.text(), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Found(List<Piece> pieces) {}

    private static final class InPieces extends PassageFormatter {

        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String text) {
            List<Piece> pieces = new ArrayList<>();
            for (var passage : passages) {
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    // two ways to fit may mark one word twice
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    int end = Math.max(start, passage.getMatchEnds()[i]);
                    add(pieces, text.substring(at, start), false);
                    add(pieces, text.substring(start, end), true);
                    at = end;
                }
                add(
                        pieces,
                        text.substring(at, Math.max(at, passage.getEndOffset())).stripTrailing(),
                        false);
            }
            return new Found(List.copyOf(pieces));
        }

        private static void add(List<Piece> pieces, String text, boolean found) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, found));
            }
        }
    }
}
