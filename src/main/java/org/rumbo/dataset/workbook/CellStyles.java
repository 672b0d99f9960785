package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a workbook show numbers as. Nothing else tells a date in a spreadsheet, or a percentage: 1 May 2015 is stored as
 * 42125, and 5 % as 0.05 (ECMA-376, part 1, 18.8.30, which also lists the numbers of the formats that every program knows).
 */
final class CellStyles {

    /** What stands for itself in a format, and colours, conditions and languages; {@code [h]} counts hours. */
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"?|[\\\\_*].|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS_OF_DATES = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    /** Excel takes no longer one. */
    private static final int LONGEST_FORMAT = 255;

    /** Number of the format of each style. */
    private final List<Integer> formats = new ArrayList<>();

    private final Map<Integer, String> ownFormats = new HashMap<>();
    /** What each style shows; null until it is asked for. */
    private Row.Type @Nullable [] shown;

    /** The styles in a part of a workbook. */
    static CellStyles read(Archive archive, String path, PullParsers parsers)
            throws IOException, XMLStreamException, UnreadableWorkbook {
        var styles = new CellStyles();
        String[] list = {""};
        parsers.elements(archive, path, element -> {
            if (element.depth() == 2) {
                list[0] = element.name();
            } else if (element.depth() == 3 && list[0].equals("cellXfs") && element.is("xf")) {
                if (styles.formats.size() == Limits.STYLES) {
                    throw UnreadableWorkbook.tooLarge(
                            null, null, "The workbook has more than %,d styles of cells.".formatted(Limits.STYLES));
                }
                styles.style(number(element.attribute("numFmtId")));
            } else if (element.depth() == 3 && list[0].equals("numFmts") && element.is("numFmt")) {
                String format = element.attribute("formatCode");
                styles.format(number(element.attribute("numFmtId")), format == null ? "" : format);
            }
        });
        return styles;
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Adds the next style, which shows its numbers in a format. */
    void style(int format) {
        formats.add(format);
        shown = null;
    }

    /** Adds a format that the workbook itself describes. */
    void format(int number, String format) {
        if (ownFormats.size() < Limits.STYLES && format.length() <= LONGEST_FORMAT) {
            ownFormats.put(number, format);
            shown = null;
        }
    }

    /** What the style with this place in the workbook shows numbers as: NUMBER, DATE or PERCENT. */
    Row.Type of(int style) {
        Row.Type[] known = shown;
        if (known == null) {
            known = formats.stream().map(this::type).toArray(Row.Type[]::new);
            shown = known;
        }
        return style >= 0 && style < known.length ? known[style] : Row.Type.NUMBER;
    }

    private Row.Type type(int format) {
        String own = ownFormats.get(format);
        if (own != null) {
            return type(own);
        }
        if (format == 9 || format == 10) {
            return Row.Type.PERCENT;
        }
        boolean date = format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
        return date ? Row.Type.DATE : Row.Type.NUMBER;
    }

    /** What a format shows numbers as. A library would do; the one at hand takes metres, {@code 0 "m"}, for months. */
    static Row.Type type(String format) {
        String codes = LITERALS.matcher(format).replaceAll("");
        if (codes.contains("%")) {
            // also where only some numbers are shown so: [=0]0;0%
            return Row.Type.PERCENT;
        }
        int otherSign = codes.indexOf(';');
        String positive = otherSign < 0 ? codes : codes.substring(0, otherSign);
        return PARTS_OF_DATES.matcher(positive).find() ? Row.Type.DATE : Row.Type.NUMBER;
    }
}
