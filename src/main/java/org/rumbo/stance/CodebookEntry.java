package org.rumbo.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Words;

/**
 * A kind of the codebook as its page shows it.
 *
 * @param levels anchors of the levels 0 to 2
 * @param facts weight, where it applies, unit of coding, comparable index; in words
 * @param cell of its row in the workbook
 * @param holders countries in which it is in force, at its highest level first
 */
public record CodebookEntry(
        String code,
        String name,
        Words definition,
        List<Words> levels,
        List<Fact> facts,
        CellRef cell,
        List<Holder> holders) {

    /**
     * A fact in words.
     *
     * @param remark what the workbook says; null where the words before it say all
     */
    public record Fact(String words, @Nullable Words remark) {}

    /** A country that has the kind, with its level in words and the address of its instruments. */
    public record Holder(String name, String href, String level) {}

    /** The kinds of one domain; the direction is militarized or harm_reduction. */
    public record Domain(String direction, String name, List<CodebookEntry> kinds) {}
}
