package org.rumbo.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects findings in bounded memory: of each code and severity the first {@value #KEPT} are kept with their cells, the rest
 * are counted in one closing finding.
 */
public final class Findings {

    /** How many findings of one code and severity are kept one by one. */
    public static final int KEPT = 200;

    private static final int LONGEST = 600;

    private static final class Group {
        final List<Finding> kept = new ArrayList<>();
        int more;
    }

    private final Map<Severity, Map<String, Group>> groups = new EnumMap<>(Severity.class);

    public void error(String code, @Nullable String sheet, @Nullable String cell, String message, String suggestion) {
        add(code, Severity.ERROR, sheet, cell, message, suggestion, 1);
    }

    public void warning(String code, @Nullable String sheet, @Nullable String cell, String message, String suggestion) {
        add(code, Severity.WARNING, sheet, cell, message, suggestion, 1);
    }

    public void info(String code, @Nullable String sheet, @Nullable String cell, String message) {
        add(code, Severity.INFO, sheet, cell, message, null, 1);
    }

    /** A warning about several figures at once, a row of years for example: it counts as many times. */
    public void warning(
            String code,
            @Nullable String sheet,
            @Nullable String cell,
            String message,
            String suggestion,
            int occurrences) {
        add(code, Severity.WARNING, sheet, cell, message, suggestion, occurrences);
    }

    /** Something worth knowing about several figures at once: it counts as many times. */
    public void info(String code, @Nullable String sheet, @Nullable String cell, String message, int occurrences) {
        add(code, Severity.INFO, sheet, cell, message, null, occurrences);
    }

    /** As above; cell and message are only asked for where they are kept. */
    public void warning(
            String code, @Nullable String sheet, Supplier<String> cell, Supplier<String> message, String suggestion) {
        if (room(code, Severity.WARNING, 1)) {
            warning(code, sheet, cell.get(), message.get(), suggestion);
        }
    }

    /** As above; cell and message are only asked for where they are kept. */
    public void info(String code, @Nullable String sheet, Supplier<String> cell, Supplier<String> message) {
        if (room(code, Severity.INFO, 1)) {
            info(code, sheet, cell.get(), message.get());
        }
    }

    private void add(
            String code,
            Severity severity,
            @Nullable String sheet,
            @Nullable String cell,
            String message,
            @Nullable String suggestion,
            int occurrences) {
        if (room(code, severity, occurrences)) {
            group(code, severity)
                    .kept
                    .add(new Finding(code, severity, sheet, cell, readable(message), suggestion, occurrences));
        }
    }

    /** A message may quote a cell, and a cell may hold a book: its beginning and its end are kept. */
    private static String readable(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST / 2) + " … " + message.substring(message.length() - LONGEST / 2);
    }

    /** Whether one more is kept; where it is not, it is counted. */
    private boolean room(String code, Severity severity, int occurrences) {
        Group group = group(code, severity);
        if (group.kept.size() < KEPT) {
            return true;
        }
        group.more += occurrences;
        return false;
    }

    private Group group(String code, Severity severity) {
        return groups.computeIfAbsent(severity, key -> new LinkedHashMap<>()).computeIfAbsent(code, key -> new Group());
    }

    /** Whether anything blocks the release. */
    public boolean blocking() {
        return groups.containsKey(Severity.ERROR);
    }

    /** How often a code was noticed, kept or only counted. */
    public int count(String code) {
        int count = 0;
        for (var codes : groups.values()) {
            Group group = codes.get(code);
            if (group != null) {
                count += group.more;
                for (Finding finding : group.kept) {
                    count += finding.occurrences();
                }
            }
        }
        return count;
    }

    /** Errors first, then warnings, then the rest, each group in the order noticed and closed by the count of what was not kept. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        groups.forEach((severity, codes) -> codes.forEach((code, group) -> {
            all.addAll(group.kept);
            if (group.more > 0) {
                all.add(new Finding(
                        code, severity, null, null, "%,d more of the same".formatted(group.more), null, group.more));
            }
        }));
        return List.copyOf(all);
    }
}
