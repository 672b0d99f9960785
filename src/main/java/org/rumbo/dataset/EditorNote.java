package org.rumbo.dataset;

import java.util.regex.Pattern;

/** What a note for editors says about a row. */
public final class EditorNote {

    /** How somebody writes who has not seen what a row cites, in the languages of the product. */
    private static final Pattern OPEN = Pattern.compile(
            "from knowledge|from memory|to be (checked|upgraded|taken)|re-?checked|verify before|before display|read the paper"
                    + "|pending reading|\\bnot (opened|read|seen|shown|checked)\\b"
                    + "|conocimiento propio|citad[oa] de memoria|por verificar|por contrastar|sin (leer|abrir|comprobar)"
                    + "|conhecimento próprio|citad[oa] de memória|a conferir|sem (ler|abrir|conferir)",
            Pattern.CASE_INSENSITIVE);

    private EditorNote() {}

    /** Whether somebody still has to check what the row says: such a row is not verified. */
    public static boolean leavesOpen(String note) {
        return OPEN.matcher(note).find();
    }
}
