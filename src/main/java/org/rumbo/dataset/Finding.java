package org.rumbo.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Something the importer noticed.
 *
 * @param code stable name, for example {@code unknown-country}
 * @param sheet sheet it is about; null when it is about the file
 * @param cell address in A1 notation; null when it is about no single cell
 * @param message one plain sentence: what is so
 * @param suggestion one plain sentence: what to do; null where there is nothing to do
 * @param occurrences how many times this was noticed, this one included
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable String sheet,
        @Nullable String cell,
        String message,
        @Nullable String suggestion,
        int occurrences) {

    /** Where it is, as people write it: {@code Data!D15}, the sheet alone, or "the file". */
    public String where() {
        if (sheet == null) {
            return "the file";
        }
        return cell == null ? sheet : sheet + "!" + cell;
    }
}
