package org.rumbo.dataset.workbook;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.workbook.NumberText.Decimals;

/** Reads numbers that stand as texts in columns of a sheet. How these part decimals is looked up when it first matters. */
public final class NumberColumn {

    private final Spreadsheet workbook;
    private final String sheet;
    private final int headerRow;
    private final IntPredicate columns;
    private @Nullable Decimals around;

    /** @param columns which columns, from 0, hold the numbers that were written in one way */
    public NumberColumn(Spreadsheet workbook, String sheet, int headerRow, IntPredicate columns) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.columns = columns;
    }

    /** The number that a text stands for; looks through the sheet once where a text fits two. */
    public NumberText of(String text) {
        NumberText alone = NumberText.of(text, Decimals.UNKNOWN);
        return alone instanceof NumberText.Ambiguous ? NumberText.of(text, around()) : alone;
    }

    private Decimals around() {
        Decimals known = around;
        if (known == null) {
            known = look();
            around = known;
        }
        return known;
    }

    private Decimals look() {
        // texts that contradict each other tell nothing
        boolean[] seen = new boolean[Decimals.values().length];
        try {
            workbook.read(sheet, row -> {
                for (int column = 0; row.number() > headerRow && column < row.width(); column++) {
                    if (!columns.test(column)) {
                        continue;
                    }
                    if (row.type(column) == Row.Type.TEXT) {
                        seen[NumberText.evidence(row.text(column)).ordinal()] = true;
                    } else if (workbook.numbersWereTexts()
                            && row.type(column) == Row.Type.NUMBER
                            && row.number(column) != Math.rint(row.number(column))) {
                        seen[Decimals.POINT.ordinal()] = true;
                    }
                }
                return true;
            });
        } catch (UnreadableWorkbook e) {
            return Decimals.UNKNOWN;
        }
        boolean point = seen[Decimals.POINT.ordinal()];
        boolean comma = seen[Decimals.COMMA.ordinal()];
        return point == comma ? Decimals.UNKNOWN : point ? Decimals.POINT : Decimals.COMMA;
    }
}
