package org.rumbo.dataset.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Header;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;
import org.rumbo.text.Codes;

/** What the layouts of publishers share: finding the header below a preamble, its edition, places, years, repeated keys. */
public final class PublisherTable {

    /** Shorter than the column, which leaves room for those that come to mind later. */
    private static final int LONGEST_CODE = 110;

    private static final Pattern EDITION = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    /** What a cell reads as that shows a date, however it shows it. */
    private static final Pattern DATE_CELL = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A table in a workbook. */
    record Place(String sheet, int headerRow, Header header, List<String> texts, List<HeadRow> preamble) {

        /** The date that the rows above the header give, as dd/MM/yyyy or as a date that spreadsheet programs know. */
        Optional<LocalDate> edition() {
            for (HeadRow row : preamble) {
                for (String text : row.texts()) {
                    Matcher date = EDITION.matcher(text);
                    if (date.matches()) {
                        return dayFirst(
                                Integer.parseInt(date.group(1)),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3)));
                    }
                    Matcher cell = DATE_CELL.matcher(text);
                    if (cell.matches()) {
                        return dayFirst(
                                Integer.parseInt(cell.group(3)),
                                Integer.parseInt(cell.group(2)),
                                Integer.parseInt(cell.group(1)));
                    }
                }
            }
            return Optional.empty();
        }

        private static Optional<LocalDate> dayFirst(int day, int month, int year) {
            try {
                return Optional.of(month > 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }

        String editionInWords() {
            return edition().map(IN_WORDS::format).orElse("undated");
        }
    }

    /** What becomes of the rows of a place. */
    private enum Verdict {
        LOADED,
        LOADED_AS_PART,
        AGGREGATE,
        UNKNOWN
    }

    private static final String ASK = "Ask the publisher which of them holds.";

    private final Known known;
    private final String onContradiction;
    private final Drafts drafts;
    private final Findings findings;
    private String sheet;
    private final TakenRows taken = new TakenRows();
    private final BitSet contradictory = new BitSet();
    private final Map<String, Verdict> verdicts = new HashMap<>();

    PublisherTable(Known known, Drafts drafts, Findings findings, String sheet) {
        this(known, drafts, findings, sheet, ASK);
    }

    private PublisherTable(Known known, Drafts drafts, Findings findings, String sheet, String onContradiction) {
        this.onContradiction = onContradiction;
        this.known = known;
        this.drafts = drafts;
        this.findings = findings;
        this.sheet = sheet;
    }

    /** A table that a person described: its layout looks after places and years itself. */
    public static PublisherTable forMapping(Known known, Drafts drafts, Findings findings, String sheet) {
        return new PublisherTable(
                known,
                drafts,
                findings,
                sheet,
                "Where the sheet breaks its figures down, by sex for example, choose which rows are wanted; else ask the publisher which of them holds.");
    }

    /** The first table whose header has all these columns. */
    static Optional<Place> find(WorkbookHead head, List<String> columns) {
        return findAll(head, columns).stream().findFirst();
    }

    /** In each sheet that has one, the first table whose header has all these columns. */
    static List<Place> findAll(WorkbookHead head, List<String> columns) {
        List<Place> places = new ArrayList<>();
        for (var sheet : head.rows().entrySet()) {
            List<HeadRow> rows = sheet.getValue();
            for (int i = 0; i < rows.size(); i++) {
                var header = new Header(rows.get(i).texts());
                if (header.has(columns)) {
                    places.add(new Place(
                            sheet.getKey(),
                            rows.get(i).number(),
                            header,
                            rows.get(i).texts(),
                            rows.subList(0, i)));
                    break;
                }
            }
        }
        return places;
    }

    /** Whether rows of this place are loaded: countries and parts are, aggregates and unknown places are counted and left out. */
    boolean usable(Row row, int column) {
        String code = row.text(column);
        Verdict verdict = verdicts.get(code);
        if (verdict == null) {
            verdict = verdict(code);
            verdicts.put(code, verdict);
        }
        switch (verdict) {
            case LOADED -> {}
            case LOADED_AS_PART ->
                findings.info(
                        "sub-national-code",
                        sheet,
                        () -> row.cell(column),
                        () -> "%s is a part of %s: it is loaded by itself and added to nothing."
                                .formatted(code, code.substring(0, 3)));
            case AGGREGATE ->
                findings.warning(
                        "aggregate-row",
                        sheet,
                        () -> row.cell(column),
                        () -> "%s is a group of countries, not a country: the row is left out."
                                .formatted(code.isEmpty() ? "An empty code" : code),
                        "Nothing to do: regions are not added to figures of countries.");
            case UNKNOWN ->
                findings.warning(
                        "unknown-country",
                        sheet,
                        () -> row.cell(column),
                        () -> "%s is not a country of the catalogue: the row is left out.".formatted(code),
                        "Check the code, or add the place to the countries workbook.");
        }
        return verdict == Verdict.LOADED || verdict == Verdict.LOADED_AS_PART;
    }

    private Verdict verdict(String code) {
        if (!decide(code)) {
            boolean aggregate = !CountryCode.isWellFormed(code) || code.length() != 3;
            return aggregate ? Verdict.AGGREGATE : Verdict.UNKNOWN;
        }
        return code.length() > 3 && known.places().get(code) != PlaceKind.AGGREGATE
                ? Verdict.LOADED_AS_PART
                : Verdict.LOADED;
    }

    private boolean decide(String code) {
        if (known.places().containsKey(code)) {
            return true;
        }
        if (!CountryCode.isWellFormed(code)) {
            return false;
        }
        if (known.places().isEmpty()) {
            return code.length() == 3 && isIso(code);
        }
        return code.length() > 3 && known.places().get(code.substring(0, 3)) == PlaceKind.COUNTRY;
    }

    private static boolean isIso(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(code);
    }

    /** The year of a number or text cell; empty, with a finding, where there is none. */
    Optional<Integer> year(Row row, int column) {
        double year = row.isNumber(column) ? row.number(column) : parse(row.text(column));
        if (year != Math.rint(year) || year < 1900 || year > 2100) {
            findings.error(
                    "year-out-of-range",
                    sheet,
                    row.cell(column),
                    "\"%s\" is not a year between 1900 and 2100.".formatted(row.text(column)),
                    "Write the year with four digits.");
            return Optional.empty();
        }
        return Optional.of((int) year);
    }

    /** A bound, where there is one. */
    static @Nullable Double bound(Row row, int column) {
        return row.isNumber(column) ? Double.valueOf(row.number(column)) : null;
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /**
     * Takes an observation. A key that comes again with the same value is kept once; where the values differ, none of them is
     * loaded, since nothing in the file says which one holds.
     */
    public void take(ObservationDraft draft) {
        if (possible(draft.value(), draft.cell())) {
            takeAny(draft);
        }
    }

    /** The same for a measure that may be below zero. */
    void takeAny(ObservationDraft draft) {
        int row = taken.add(draft);
        if (row < 0) {
            drafts.observe(draft);
            return;
        }
        ObservationDraft before = taken.get(row);
        boolean same = before.value() == draft.value();
        if (!same) {
            contradictory.set(row);
        }
        findings.warning(
                "duplicate-row",
                draft.sheet(),
                draft::cell,
                () -> same
                        ? "The same figure stands in %s already: it is loaded once.".formatted(before.cell())
                        : "%s gives another value for the same country, year and breakdown: none of them is loaded."
                                .formatted(before.cell()),
                same ? "Nothing to do." : onContradiction);
    }

    /** Whether a count or a rate can have this value; a finding says so where it cannot. */
    boolean possible(Row row, int column, double value) {
        return possible(value, row.cell(column));
    }

    private boolean possible(double value, String cell) {
        if (Double.isFinite(value) && value >= 0) {
            return true;
        }
        findings.error(
                "out-of-range",
                sheet,
                cell,
                "%s is not possible for a count or a rate.".formatted(value),
                "Check the value at its publisher.");
        return false;
    }

    /** Takes back what contradicted itself: the first row is left out too, and counted like the others. */
    public void finish() {
        List<ObservationDraft> retracted = new ArrayList<>();
        contradictory.stream().mapToObj(taken::get).forEach(draft -> {
            findings.warning(
                    "duplicate-row",
                    draft.sheet(),
                    draft.cell(),
                    "Another row gives another value for the same country, year and breakdown: none of them is loaded.",
                    onContradiction);
            retracted.add(draft);
        });
        drafts.retract(retracted);
    }

    /** Goes on with another sheet; keys of the sheets before still count as taken. */
    void at(String nextSheet) {
        sheet = nextSheet;
    }

    /** Sheets that hold something and are not read by this layout are named. */
    public static void tellOthers(WorkbookHead head, List<String> read, Findings findings) {
        head.rows().forEach((sheet, rows) -> {
            if (!read.contains(sheet) && !rows.isEmpty()) {
                findings.info(
                        "other-sheet", sheet, null, "The sheet is not one of those that hold figures: it is not read.");
            }
        });
    }

    /** A row without figures, a footnote mostly, is named. */
    public static void note(Row row, String sheet, Findings findings) {
        for (int column = 0; column < row.width(); column++) {
            if (!row.text(column).isEmpty()) {
                findings.info(
                        "note-row",
                        sheet,
                        row.cell(column),
                        "The row holds no figure: \"%s\".".formatted(ValueReader.shortened(row.text(column))));
                return;
            }
        }
    }

    /** A text without what is too long for its column in the database. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** The first rows of a sheet below its header. */
    static List<HeadRow> below(WorkbookHead head, Place place) {
        return head.rows().getOrDefault(place.sheet(), List.of()).stream()
                .filter(row -> row.number() > place.headerRow())
                .toList();
    }

    /** Words as the code of a dataset. */
    static String dataset(String words) {
        String code = slug(words);
        return code.length() <= 80 ? code : code.substring(0, 80).replaceAll("-$", "");
    }

    /** Words as the code of an indicator. */
    static String slug(String words) {
        return Codes.of(words, LONGEST_CODE);
    }
}
