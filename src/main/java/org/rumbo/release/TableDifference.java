package org.rumbo.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.Revision.Kind;
import org.rumbo.dataset.Template;

/**
 * The rows of one sheet in two releases, told apart by their keys: for sheets that people write, such as Instruments.
 *
 * @param sheet name of the sheet
 * @param counts of rows
 * @param rows those that are not the same, in the order of the later release, what is gone last
 */
public record TableDifference(String sheet, Difference counts, List<RowChange> rows) {

    /**
     * What became of a row.
     *
     * @param key its key, such as the code of an instrument
     * @param cells the cells that are not the same; empty for a row that is new or gone
     */
    public record RowChange(Kind kind, String key, List<CellChange> cells) {}

    /** A cell of a row that is in both releases; null for an empty one. */
    public record CellChange(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    static TableDifference between(ReleaseTables tables, long from, long to, Template.Sheet sheet) {
        var keys = new Keys(sheet);
        Map<String, @Nullable Object[]> before = new LinkedHashMap<>();
        tables.read(from, sheet, cells -> before.put(keys.of(cells), cells));
        var later = new Keys(sheet);
        List<RowChange> rows = new ArrayList<>();
        int[] counts = new int[3];
        tables.read(to, sheet, cells -> {
            String key = later.of(cells);
            @Nullable Object[] old = before.remove(key);
            if (old == null) {
                counts[0]++;
                rows.add(new RowChange(Kind.FRESH, key, List.of()));
                return;
            }
            List<CellChange> changed = changed(sheet, old, cells);
            if (changed.isEmpty()) {
                counts[2]++;
            } else {
                counts[1]++;
                rows.add(new RowChange(Kind.CHANGED, key, changed));
            }
        });
        before.keySet().forEach(key -> rows.add(new RowChange(Kind.REMOVED, key, List.of())));
        return new TableDifference(
                sheet.name(), new Difference(counts[0], counts[1], counts[2], before.size()), List.copyOf(rows));
    }

    private static List<CellChange> changed(Template.Sheet sheet, @Nullable Object[] before, @Nullable Object[] after) {
        List<CellChange> changed = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            String column = sheet.names().get(i);
            // where a row stands in its file is no part of what it says
            if (!column.equals(Template.ORIGINAL_CELL) && !Objects.equals(before[i], after[i])) {
                changed.add(new CellChange(column, text(before[i]), text(after[i])));
            }
        }
        return List.copyOf(changed);
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }

    /** Keys of the rows of one release; the second row of the same key is told from the first by its number. */
    private static final class Keys {

        private final int[] columns;
        private final Map<String, Integer> seen = new LinkedHashMap<>();

        Keys(Template.Sheet sheet) {
            columns = sheet.key().stream().mapToInt(sheet.names()::indexOf).toArray();
        }

        String of(@Nullable Object[] cells) {
            List<String> parts = new ArrayList<>();
            for (int column : columns) {
                if (cells[column] != null) {
                    parts.add(String.valueOf(cells[column]));
                }
            }
            String key = String.join(" · ", parts);
            int times = seen.merge(key, 1, Integer::sum);
            return times == 1 ? key : key + " (" + times + ")";
        }
    }
}
