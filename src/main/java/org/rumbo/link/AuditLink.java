package org.rumbo.link;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Address of the record of changes, narrowed. What is null is left out.
 *
 * @param person who did something, or whose account it was done to
 * @param action code of what was done
 * @param from first day, in UTC
 * @param to last day, in UTC
 * @param before number of an entry: only older ones are shown
 */
public record AuditLink(
        @Nullable String person,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    /** Path of the page. */
    public static final String PATH = "audit";

    /** Path of the file with what the page shows. */
    public static final String CSV = "audit/entries.csv";

    /** Names of the parameters. */
    public static final String PERSON = "who";

    public static final String ACTION = "action";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String BEFORE = "before";

    /** The address of the page, relative to the root of the application. */
    public String href() {
        return PageAddress.href(PATH, parameters());
    }

    /** The address of the file, which holds all entries and not one page of them. */
    public String csv() {
        return PageAddress.href(CSV, new AuditLink(person, action, from, to, null).parameters());
    }

    /** What stands after the question mark. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, PERSON, person);
        put(parameters, ACTION, action);
        put(parameters, FROM, from);
        put(parameters, TO, to);
        put(parameters, BEFORE, before);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
