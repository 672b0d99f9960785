package org.rumbo.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, in the reader's language, best first: groups by their best entry, entries within their group.
 *
 * @param words what was looked for
 * @param cut whether more was typed than is looked for
 * @param anyWord whether nothing has all of the words, so that some of them were enough
 * @param total how many entries were found in all groups
 */
public record SearchAnswer(String words, boolean cut, boolean anyWord, int total, List<Group> groups) {

    /**
     * Things of one kind.
     *
     * @param total how many were found, of which {@code hits} are the best
     */
    public record Group(SearchKind kind, int total, List<Hit> hits) {}

    /**
     * One thing that was found.
     *
     * @param otherName the other name by which it was found; null where its title says enough
     * @param text a passage that has words that were looked for, or else how the text begins; null where there is no text
     */
    public record Hit(
            String href,
            Passage title,
            String facts,
            @Nullable Passage otherName,
            @Nullable Passage text) {}

    /**
     * A text in pieces.
     *
     * @param language that it is in, for a {@code lang} attribute
     */
    public record Passage(List<Piece> pieces, String language) {

        /** The text as a whole. */
        public String text() {
            return pieces.stream().map(Piece::text).reduce("", String::concat);
        }
    }

    /** @param found whether this is what was looked for */
    public record Piece(String text, boolean found) {}
}
