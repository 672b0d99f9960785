package org.rumbo.dataset.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Header;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Reference;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Doi;
import org.rumbo.provenance.WebAddress;
import org.rumbo.text.Localized;

/** One sheet of the template while it is read: cells by the name of their column, with a finding for each that does not fit. */
final class TemplateSheet {

    /** No column takes less. */
    private static final int SHORT = 16;

    private final String name;
    private final Header header;
    private final Findings findings;
    private final Known known;
    private Row row;
    private boolean sound = true;

    TemplateSheet(String name, Header header, Findings findings, Known known, Row row) {
        this.name = name;
        this.header = header;
        this.findings = findings;
        this.known = known;
        this.row = row;
    }

    void at(Row next) {
        row = next;
        sound = true;
    }

    /** Whether no cell of the row had an error so far. */
    boolean sound() {
        return sound;
    }

    CellRef ref(String column) {
        return new CellRef(name, cell(column));
    }

    String cell(String column) {
        return row.cell(Math.max(header.column(column), 0));
    }

    String name() {
        return name;
    }

    void error(String code, String column, String message, String suggestion) {
        sound = false;
        findings.error(code, name, cell(column), message, suggestion);
    }

    /** A text that must be there. */
    String text(String column) {
        String text = optional(column);
        if (text == null) {
            error("missing-cell", column, "The column %s is empty.".formatted(column), "Fill it in.");
            return "";
        }
        return text;
    }

    /** A text, or null for an empty cell. */
    @Nullable
    String optional(String column) {
        int c = header.column(column);
        if (withoutResult(c, column)) {
            return null;
        }
        String text = row.text(c);
        checkLength(column, column, text);
        return text.isEmpty() ? null : text;
    }

    /** A text that is longer than there is room for is told with its cell, not cut in silence. */
    void checkLength(String column, String meaning, String text) {
        // most texts are short: what the column takes is only looked up for the others
        if (text.length() > SHORT && text.length() > TextLengths.of(name, meaning)) {
            error(
                    "too-long",
                    column,
                    "The text has %,d characters; there is room for %,d."
                            .formatted(text.length(), TextLengths.of(name, meaning)),
                    "Shorten it.");
        }
    }

    Localized localized(String prefix) {
        return new Localized(text(prefix + "-en"), text(prefix + "-es"), text(prefix + "-pt"));
    }

    /** A text whose English is in the column {@code name}; an empty cell for another language means English. */
    Localized orEnglish(String name) {
        return Localized.orEnglish(text(name), optional(name + "-es"), optional(name + "-pt"));
    }

    /** The same for a text that may be missing. */
    @Nullable
    Localized orNothing(String name) {
        return Localized.orNothing(optional(name), optional(name + "-es"), optional(name + "-pt"));
    }

    @Nullable
    Localized optionalLocalized(String prefix) {
        return optional(prefix + "-en") == null ? null : localized(prefix);
    }

    /** One of a list of words, as the constant of an enum. */
    <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return Optional.of(constant);
            }
        }
        String choices = String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants())
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .toList());
        error("type-error", column, "\"%s\" is none of: %s.".formatted(text, choices), "Choose one of the list.");
        return Optional.empty();
    }

    /** Tells a formula that was never calculated, or whose result is an error. */
    private boolean withoutResult(int c, String column) {
        boolean without = row.type(c) == Row.Type.ERROR || row.type(c) == Row.Type.FORMULA_WITHOUT_VALUE;
        if (without) {
            error(
                    "formula-without-value",
                    column,
                    "The cell holds a formula without a result.",
                    "Write the value itself, or open the file in a spreadsheet program and save it.");
        }
        return without;
    }

    /** A number that must be there; empty with a finding where it is not one. */
    Optional<Double> number(String column) {
        int c = header.column(column);
        if (row.isNumber(c)) {
            ValueReader.tellPercent(row, c, name, findings);
            return Optional.of(row.number(c));
        }
        if (withoutResult(c, column)) {
            return Optional.empty();
        }
        if (row.text(c).isEmpty()) {
            error(
                    "missing-cell",
                    column,
                    "The column %s is empty.".formatted(column),
                    "Write the value, or leave the whole row out.");
        } else {
            error(
                    "type-error",
                    column,
                    "\"%s\" is not a number.".formatted(row.text(c)),
                    "Write it as a number, without units or thousands separators.");
        }
        return Optional.empty();
    }

    @Nullable
    Double optionalNumber(String column) {
        int c = header.column(column);
        if (row.missing(c)) {
            return null;
        }
        return number(column).orElse(null);
    }

    Optional<Integer> integer(String column, int from, int to, String code) {
        Optional<Double> number = number(column);
        if (number.isPresent()
                && (number.get() != Math.rint(number.get()) || number.get() < from || number.get() > to)) {
            error(
                    code,
                    column,
                    "%s is not a whole number from %d to %d.".formatted(row.text(header.column(column)), from, to),
                    "Correct the value.");
            return Optional.empty();
        }
        return number.map(Double::intValue);
    }

    @Nullable
    Integer optionalYear(String column) {
        int c = header.column(column);
        if (row.missing(c)) {
            return null;
        }
        String text = row.text(c);
        OptionalInt year = Years.of(text);
        if (year.isEmpty()) {
            error(
                    "year-out-of-range",
                    column,
                    "\"%s\" is not a year between 1900 and 2100.".formatted(text),
                    "Write the year with four digits.");
            return null;
        }
        return year.getAsInt();
    }

    /** A date that must be there. */
    Optional<LocalDate> date(String column) {
        if (row.missing(header.column(column))) {
            error("missing-cell", column, "The date %s is empty.".formatted(column), "Write the date as 2022-03-27.");
            return Optional.empty();
        }
        return Optional.ofNullable(optionalDate(column));
    }

    @Nullable
    LocalDate optionalDate(String column) {
        int c = header.column(column);
        if (row.missing(c)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(row.text(c));
            if (isPlausible(day) && !row.yearShownAsDate(c)) {
                return day;
            }
        } catch (DateTimeException notADate) {
            // falls through to the finding
        }
        error("type-error", column, "\"%s\" is not a date.".formatted(row.text(c)), "Write it as 2022-03-27.");
        return null;
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() < 2200;
    }

    DatePrecision precision(String column) {
        return optional(column) == null
                ? DatePrecision.DAY
                : choice(column, DatePrecision.class).orElse(DatePrecision.DAY);
    }

    /** A place that the active countries release knows. */
    Optional<CountryCode> country(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = CountryCode.isWellFormed(text)
                && (known.places().isEmpty() || known.places().containsKey(text));
        if (!fits) {
            error(
                    "unknown-country",
                    column,
                    "\"%s\" is not a place of the countries workbook.".formatted(text),
                    "Use the three-letter ISO code, or add the place to the countries workbook first.");
            return Optional.empty();
        }
        return Optional.of(new CountryCode(text));
    }

    Reference reference() {
        String url = address("source-url");
        return new Reference(text("source-title"), optional("source-publisher"), optionalYear("source-year"), url);
    }

    /** A web address that a reader can open; null for an empty cell, and with a warning for what is none. */
    @Nullable
    String address(String column) {
        String text = optional(column);
        String address = WebAddress.orNull(text);
        if (text != null && address == null) {
            findings.warning(
                    "not-an-address",
                    name,
                    cell(column),
                    "\"%s\" is not a web address: it is left out, and no page leads there.".formatted(text),
                    "Write it whole, beginning with https://, or as a DOI (10.1234/abcd), or leave the cell empty.");
        }
        return address;
    }

    /** The name of a DOI; null for an empty cell, and with a warning for what is none. */
    @Nullable
    String doi(String column) {
        String text = optional(column);
        String doi = Doi.nameOrNull(text);
        if (text != null && doi == null) {
            findings.warning(
                    "not-an-address",
                    name,
                    cell(column),
                    "\"%s\" is not a DOI: it is left out, and no page leads there.".formatted(text),
                    "Write it from its 10. on, with or without https://doi.org/ before it, or leave the cell empty.");
        }
        return doi;
    }

    /** Columns of {@code required} that the sheet lacks become errors. */
    boolean complete(List<String> required) {
        boolean complete = true;
        for (String column : required) {
            if (header.column(column) < 0) {
                findings.error(
                        "missing-column",
                        name,
                        "A1",
                        "The sheet has no column %s.".formatted(column),
                        "Add it; the template names the columns of each sheet.");
                complete = false;
            }
        }
        return complete;
    }

    /** Columns that the template does not know are ignored, and said so. */
    void unknownColumns(List<String> all) {
        for (String column : header.names()) {
            if (!all.contains(column)) {
                findings.warning(
                        "unknown-column",
                        name,
                        Row.address(header.column(column), 1),
                        "The template has no column %s: it is ignored.".formatted(column),
                        "Check its spelling if it was meant to be read.");
            }
        }
    }
}
