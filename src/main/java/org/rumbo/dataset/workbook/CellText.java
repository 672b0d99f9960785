package org.rumbo.dataset.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells as a person sees them. */
final class CellText {

    /** How Excel writes characters that XML does not allow, and the underscore before what looks like such. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** The text without the space around it and without Excel's escapes; control characters become spaces. */
    static String plain(String text) {
        return (text.contains("_x") ? unescaped(text) : text).strip();
    }

    private static String unescaped(String text) {
        Matcher escape = ESCAPE.matcher(text);
        var plain = new StringBuilder();
        while (escape.find()) {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            // half a character or none: what is written is all that there is to show
            boolean none = Character.isSurrogate(c) || c >= 0xFFFE;
            String shown = none ? escape.group() : Character.isISOControl(c) && c != '\n' && c != '\t' ? " " : "" + c;
            escape.appendReplacement(plain, Matcher.quoteReplacement(shown));
        }
        return escape.appendTail(plain).toString();
    }
}
