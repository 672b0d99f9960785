package org.rumbo.workbooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may end in brackets with what is still to be checked about it.
 *
 * @param forReaders the text
 * @param forEditors empty where there is nothing
 */
record Remark(String forReaders, String forEditors) {

    private static final Pattern TO_CHECK = Pattern.compile("(.*) \\((.*to be checked)\\)");

    static Remark of(String text) {
        Matcher toCheck = TO_CHECK.matcher(text);
        return toCheck.matches() ? new Remark(toCheck.group(1), toCheck.group(2)) : new Remark(text, "");
    }
}
