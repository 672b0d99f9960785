package org.rumbo.workbooks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * A researcher's note, taken apart: what a reader should know, and what somebody still has to check. Which parts are for editors stands
 * in editor-notes.csv, since no rule tells them apart for certain.
 *
 * @param forReaders empty where there is nothing
 * @param forEditors empty where there is nothing
 */
record Remark(String forReaders, String forEditors) {

    private static final String PARTS = "; ";
    private static final Pattern TO_CHECK = Pattern.compile("(.*) \\((.*to be checked)\\)");
    private static final Set<String> EDITORS =
            Table.texts("editor-notes.csv").stream().map(r -> r.get("part")).collect(Collectors.toSet());

    static Remark of(CSVRecord row) {
        var parts = Arrays.stream(row.get("note").split(";")).map(String::strip).filter(part -> !part.isEmpty());
        var apart = parts.collect(Collectors.partitioningBy(EDITORS::contains));
        return new Remark(joined(apart.get(false)), joined(apart.get(true)));
    }

    /** A text that ends in brackets with what is still to be checked about it. */
    static Remark inBrackets(String text) {
        Matcher toCheck = TO_CHECK.matcher(text);
        return toCheck.matches() ? new Remark(toCheck.group(1), toCheck.group(2)) : new Remark(text, "");
    }

    static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(PARTS));
    }

    /** How well a row is supported: what somebody still has to check is not verified. */
    static String confidence(String told, String forEditors) {
        return told.equals("verified") && !forEditors.isEmpty() ? "known" : told;
    }
}
