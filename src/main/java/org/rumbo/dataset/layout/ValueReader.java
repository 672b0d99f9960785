package org.rumbo.dataset.layout;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.NumberColumn;
import org.rumbo.dataset.workbook.NumberText;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheet;

/** Reads the values of a table: a number, or none with a finding that counts it. */
public final class ValueReader {

    private final String sheet;
    private final Findings findings;
    private final NumberColumn texts;

    /** @param columns which columns, from 0, hold values */
    public ValueReader(Spreadsheet workbook, String sheet, int headerRow, IntPredicate columns, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
        this.texts = new NumberColumn(workbook, sheet, headerRow, columns);
    }

    /** The number of a cell; null, with a finding, where it holds none or one that could be two. */
    public @Nullable Double of(Row row, int column) {
        return switch (row.type(column)) {
            case NUMBER -> finite(row, column);
            case PERCENT -> {
                tellPercent(row, column, sheet, findings);
                yield finite(row, column);
            }
            case DATE -> {
                findings.error(
                        "type-error",
                        sheet,
                        row.cell(column),
                        "The cell shows a date, %s, where a figure should stand.".formatted(row.text(column)),
                        "Write the figure again and let the cell show a number: spreadsheet programs make dates of entries like 5-3.");
                yield null;
            }
            case FORMULA_WITHOUT_VALUE ->
                left(
                        "formula-without-value",
                        row,
                        column,
                        "The cell holds a formula whose result was not saved: the figure is left out.",
                        "Open the workbook in a spreadsheet program, let it calculate, and save it.");
            case ERROR ->
                left(
                        "formula-without-value",
                        row,
                        column,
                        "The formula of the cell ended in %s: the figure is left out.".formatted(row.text(column)),
                        "Correct the formula, or write the value itself.");
            default -> {
                if (row.missing(column)) {
                    String mark = row.text(column);
                    findings.info(
                            "missing-value",
                            sheet,
                            row.cell(column),
                            mark.isEmpty()
                                    ? "The row has no value."
                                    : "\"%s\" stands for a value that is missing.".formatted(mark));
                    yield null;
                }
                yield text(row, column);
            }
        };
    }

    private @Nullable Double finite(Row row, int column) {
        if (Double.isFinite(row.number(column))) {
            return row.number(column);
        }
        findings.error(
                "out-of-range",
                sheet,
                row.cell(column),
                "The number of the cell is beyond what a program can hold.",
                "Check the value at its publisher.");
        return null;
    }

    private @Nullable Double text(Row row, int column) {
        String text = row.text(column);
        switch (texts.of(text)) {
            case NumberText.Exact(double value) -> {
                findings.info(
                        "text-number",
                        sheet,
                        row.cell(column),
                        "\"%s\" is written as text: it is read as %s.".formatted(text, plain(value)));
                return value;
            }
            case NumberText.Censored(String sign, double bound) -> {
                findings.warning(
                        "text-number",
                        sheet,
                        row.cell(column),
                        "\"%s\" says %s than %s, not how many: the figure is left out and never read as %s."
                                .formatted(
                                        text,
                                        sign.startsWith("<") || sign.startsWith("≤") ? "less" : "more",
                                        plain(bound),
                                        plain(bound)),
                        "Nothing to do: the publisher does not give the number.");
            }
            case NumberText.Ambiguous(double oneWay, double otherWay) ->
                findings.error(
                        "text-number",
                        sheet,
                        row.cell(column),
                        "\"%s\" is written as text and may be %s or %s."
                                .formatted(text, plain(oneWay), plain(otherWay)),
                        "Write it as a number, or all numbers of the column with the same sign for decimals.");
            case NumberText.None() ->
                findings.error(
                        "type-error",
                        sheet,
                        row.cell(column),
                        "\"%s\" is not a number.".formatted(shortened(text)),
                        "Write the value as a number, or leave the cell empty.");
        }
        return null;
    }

    /** A person sees a hundred times what such a cell holds. */
    static void tellPercent(Row row, int column, String sheet, Findings findings) {
        if (row.type(column) == Row.Type.PERCENT) {
            String held = row.text(column);
            findings.warning(
                    "percent-cell",
                    sheet,
                    row.cell(column),
                    "The cell shows a percentage and holds %s: it is read as %s, not as %s."
                            .formatted(
                                    held,
                                    held,
                                    BigDecimal.valueOf(row.number(column))
                                            .movePointRight(2)
                                            .stripTrailingZeros()
                                            .toPlainString()),
                    "Where the figures are meant in per cent, write them as plain numbers.");
        }
    }

    private @Nullable Double left(String code, Row row, int column, String message, String suggestion) {
        findings.warning(code, sheet, row.cell(column), message, suggestion);
        return null;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A text short enough for a sentence. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
