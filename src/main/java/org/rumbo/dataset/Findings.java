package org.rumbo.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects findings in bounded memory: of each code and severity the first {@value #KEPT} are kept with their cells, the rest
 * are counted in one closing finding.
 */
public final class Findings {

    /** How many findings of one code and severity are kept one by one. */
    public static final int KEPT = 200;

    private static final int LONGEST = 600;

    private record Key(String code, Severity severity) {}

    private static final class Group {
        final List<Finding> kept = new ArrayList<>();
        int more;
    }

    private final Map<Key, Group> groups = new LinkedHashMap<>();

    public void error(String code, @Nullable String sheet, @Nullable String cell, String message, String suggestion) {
        add(code, Severity.ERROR, sheet, cell, message, suggestion);
    }

    public void warning(String code, @Nullable String sheet, @Nullable String cell, String message, String suggestion) {
        add(code, Severity.WARNING, sheet, cell, message, suggestion);
    }

    public void info(String code, @Nullable String sheet, @Nullable String cell, String message) {
        add(code, Severity.INFO, sheet, cell, message, null);
    }

    /** A warning about several figures at once, a row of years for example: it counts as many times. */
    public void warning(
            String code,
            @Nullable String sheet,
            @Nullable String cell,
            String message,
            String suggestion,
            int occurrences) {
        add(new Finding(code, Severity.WARNING, sheet, cell, message, suggestion, occurrences));
    }

    /** Something worth knowing about several figures at once: it counts as many times. */
    public void info(String code, @Nullable String sheet, @Nullable String cell, String message, int occurrences) {
        add(new Finding(code, Severity.INFO, sheet, cell, message, null, occurrences));
    }

    private void add(Finding finding) {
        var group = groups.computeIfAbsent(new Key(finding.code(), finding.severity()), key -> new Group());
        if (group.kept.size() < KEPT) {
            group.kept.add(finding);
        } else {
            group.more += finding.occurrences();
        }
    }

    private void add(
            String code,
            Severity severity,
            @Nullable String sheet,
            @Nullable String cell,
            String message,
            @Nullable String suggestion) {
        var group = groups.computeIfAbsent(new Key(code, severity), key -> new Group());
        if (group.kept.size() < KEPT) {
            group.kept.add(new Finding(code, severity, sheet, cell, readable(message), suggestion, 1));
        } else {
            group.more++;
        }
    }

    /** A message may quote a cell, and a cell may hold a book: its beginning and its end are kept. */
    private static String readable(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST / 2) + " … " + message.substring(message.length() - LONGEST / 2);
    }

    /** Whether anything blocks the release. */
    public boolean blocking() {
        return groups.keySet().stream().anyMatch(k -> k.severity() == Severity.ERROR);
    }

    /** How often a code was noticed, kept or only counted. */
    public int count(String code) {
        return groups.entrySet().stream()
                .filter(e -> e.getKey().code().equals(code))
                .mapToInt(e -> e.getValue().kept.stream()
                                .mapToInt(Finding::occurrences)
                                .sum()
                        + e.getValue().more)
                .sum();
    }

    /** Errors first, then warnings, then the rest, each group in the order noticed and closed by the count of what was not kept. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            groups.forEach((key, group) -> {
                if (key.severity() == severity) {
                    all.addAll(group.kept);
                    if (group.more > 0) {
                        all.add(new Finding(
                                key.code(),
                                severity,
                                null,
                                null,
                                "%,d more of the same".formatted(group.more),
                                null,
                                group.more));
                    }
                }
            });
        }
        return List.copyOf(all);
    }
}
