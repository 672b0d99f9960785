package org.rumbo.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rumbo.country.PlaceKind;
import org.rumbo.evidence.Design;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Outcome;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.CoverageStatus;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Domain;
import org.rumbo.policy.Layer;
import org.rumbo.policy.Position;
import org.rumbo.policy.Scope;

/**
 * The sheets of the project's workbook template and their columns, see src/docs/workbook-template.md. Reading and writing take them
 * from here.
 */
public final class Template {

    /** What is still to be checked about a row, for whoever edits the workbook: never shown, and in no download. */
    public static final String EDITOR_NOTE = "editor-note";

    /** What the cells of a column hold. */
    public enum Holds {
        TEXT,
        /** A number, with or without decimals. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        DATE,
        /** One of {@link Column#words}. */
        WORD
    }

    /**
     * A column of a sheet.
     *
     * @param required whether a row without it is an error
     * @param words that it may hold, as they are written; empty where it may hold any
     */
    public record Column(String name, boolean required, Holds holds, List<String> words) {

        Column number() {
            return new Column(name, required, Holds.NUMBER, words);
        }

        Column whole() {
            return new Column(name, required, Holds.WHOLE, words);
        }

        Column date() {
            return new Column(name, required, Holds.DATE, words);
        }

        Column of(Enum<?>... constants) {
            return of(Arrays.stream(constants)
                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new));
        }

        Column of(String... all) {
            return new Column(name, required, Holds.WORD, List.of(all));
        }
    }

    /**
     * A sheet.
     *
     * @param key names of the columns that together tell a row from all others
     */
    public record Sheet(String name, List<String> key, List<Column> columns) {

        /** Names of the columns that must be there. */
        public List<String> required() {
            return columns.stream().filter(Column::required).map(Column::name).toList();
        }

        /** Names of all columns. */
        public List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }

    /** Name of the layout that reads the template: how a release tells that its workbook is one of these. */
    public static final String LAYOUT = "rumbo-template";

    /** In rows of a downloaded release: the cell of the file that it was made from. Kept for people, never read back. */
    public static final String ORIGINAL_CELL = "original-cell";

    /** Keys of the sheet About that must have a value. */
    public static final List<String> ABOUT_REQUIRED =
            List.of("dataset", "title", "publisher", "edition", "licence", "citation");

    /** All keys of the sheet About that are read, in the order in which people fill them in. */
    public static final List<String> ABOUT_KEYS = List.of(
            "dataset",
            "title",
            "title-es",
            "title-pt",
            "publisher",
            "edition",
            "edition-es",
            "edition-pt",
            "as-of",
            "licence",
            "licence-es",
            "licence-pt",
            "url",
            "citation",
            "contact");

    /** Keys of the sheet About of a downloaded release: which release, file and layout it was made from. Kept for people, never read back. */
    public static final List<String> ABOUT_MADE_FROM = List.of(
            "made-from-release", "made-from-file", "made-from-checksum", "made-from-layout", "made-from-import");

    /** Code of the source that About describes; a row of Data that names none cites it. */
    public static final String OWN_SOURCE = "about";

    /** Words that stand at the place of a dataset in addresses of pages. */
    private static final Set<String> RESERVED = Set.of("import", "compare", "release");

    private static final String[] COVERAGE_WORDS = Arrays.stream(CoverageStatus.values())
            .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toArray(String[]::new);

    private static final Column ORIGINAL = may(ORIGINAL_CELL);

    public static final Sheet ABOUT = new Sheet("About", List.of("key"), List.of(must("key"), must("value")));

    public static final Sheet SOURCES = new Sheet(
            "Sources",
            List.of("code"),
            List.of(
                    must("code"),
                    must("publisher"),
                    must("title"),
                    may("title-es"),
                    may("title-pt"),
                    must("edition"),
                    may("edition-es"),
                    may("edition-pt"),
                    may("as-of").date(),
                    must("licence"),
                    may("licence-es"),
                    may("licence-pt"),
                    may("url"),
                    must("citation")));

    public static final Sheet COUNTRIES = new Sheet(
            "Countries",
            List.of("code"),
            List.of(must("code"), must("name"), must("region"), must("subregion"), may("income-group"), ORIGINAL));

    public static final Sheet PLACES = new Sheet(
            "Places",
            List.of("code"),
            List.of(
                    must("code"),
                    must("kind").of(PlaceKind.TERRITORY, PlaceKind.PART, PlaceKind.AGGREGATE),
                    may("parent"),
                    must("name-en"),
                    must("name-es"),
                    must("name-pt"),
                    may("region"),
                    may("subregion"),
                    ORIGINAL));

    public static final Sheet INDICATORS = new Sheet(
            "Indicators",
            List.of("code"),
            List.of(
                    must("code"),
                    must("name-en"),
                    must("name-es"),
                    must("name-pt"),
                    must("unit-en"),
                    must("unit-es"),
                    must("unit-pt"),
                    must("decimals").whole(),
                    must("definition-en"),
                    must("definition-es"),
                    must("definition-pt"),
                    must("higher-is").of(HigherIs.values()),
                    must("topic"),
                    may("caveat-en"),
                    may("caveat-es"),
                    may("caveat-pt")));

    public static final Sheet DATA = new Sheet(
            "Data",
            List.of("country", "indicator", "year"),
            List.of(
                    must("country"),
                    must("indicator"),
                    must("year").whole(),
                    must("value").number(),
                    may("lower").number(),
                    may("upper").number(),
                    must("status").of(Status.values()),
                    may("source"),
                    may("origin"),
                    may("note"),
                    may("note-es"),
                    may("note-pt"),
                    may("note-url"),
                    ORIGINAL));

    public static final Sheet BREAKS = new Sheet(
            "Breaks",
            List.of("country", "indicator", "date", "kind"),
            List.of(
                    must("country"),
                    must("indicator"),
                    must("date").date(),
                    must("kind").of(BreakKind.values()),
                    must("note-en"),
                    must("note-es"),
                    must("note-pt"),
                    may("source-title"),
                    may("source-publisher"),
                    may("source-url"),
                    ORIGINAL));

    public static final Sheet CODEBOOK = new Sheet(
            "Codebook",
            List.of("code"),
            List.of(
                    must("code"),
                    must("direction").of(Direction.values()),
                    must("domain").of(Domain.values()),
                    may("agenda-measure"),
                    must("weight").number(),
                    must("applies"),
                    must("name-en"),
                    must("name-es"),
                    must("name-pt"),
                    must("definition"),
                    may("definition-es"),
                    may("definition-pt"),
                    must("level-0"),
                    may("level-0-es"),
                    may("level-0-pt"),
                    must("level-1"),
                    may("level-1-es"),
                    may("level-1-pt"),
                    must("level-2"),
                    may("level-2-es"),
                    may("level-2-pt"),
                    may("unit-of-coding"),
                    may("unit-of-coding-es"),
                    may("unit-of-coding-pt"),
                    may("comparable-indicator"),
                    may("comparable-indicator-es"),
                    may("comparable-indicator-pt"),
                    may("article-phrase"),
                    ORIGINAL));

    public static final Sheet COVERAGE = new Sheet(
            "Coverage",
            List.of("country", "domain"),
            List.of(
                    must("country"),
                    must("domain").of(Domain.values()),
                    must("status").of(COVERAGE_WORDS),
                    ORIGINAL));

    /** What was looked for by kind, from which year on; a workbook of the first edition says it by domain in {@link #COVERAGE}. */
    public static final Sheet KIND_COVERAGE = new Sheet(
            "KindCoverage",
            List.of("country", "kind"),
            List.of(
                    must("country"),
                    must("kind"),
                    must("status").of(COVERAGE_WORDS),
                    may("from-year").whole(),
                    may(EDITOR_NOTE),
                    ORIGINAL));

    public static final Sheet INSTRUMENTS = new Sheet(
            "Instruments",
            List.of("id"),
            List.of(
                    must("id"),
                    must("country"),
                    must("title"),
                    may("title-es"),
                    may("title-pt"),
                    must("kind"),
                    must("direction").of(Direction.values()),
                    must("layer").of(Layer.values()),
                    must("scope").of(Scope.values()),
                    must("level").whole(),
                    must("start").date(),
                    may("start-precision").of(DatePrecision.values()),
                    may("end").date(),
                    may("end-precision").of(DatePrecision.values()),
                    must("legal-status"),
                    must("summary"),
                    may("summary-es"),
                    may("summary-pt"),
                    must("source-title"),
                    may("source-publisher"),
                    may("source-year").whole(),
                    may("source-url"),
                    must("confidence").of(Confidence.values()),
                    must("scored").of("yes", "no"),
                    may("note"),
                    may(EDITOR_NOTE),
                    ORIGINAL));

    public static final Sheet EVENTS = new Sheet(
            "Events",
            List.of("country", "date", "kind", "label-en"),
            List.of(
                    may("country"),
                    must("date").date(),
                    may("date-precision").of(DatePrecision.values()),
                    must("kind"),
                    must("label-en"),
                    must("label-es"),
                    must("label-pt"),
                    must("title-en"),
                    must("title-es"),
                    must("title-pt"),
                    may("note"),
                    may("note-es"),
                    may("note-pt"),
                    may(EDITOR_NOTE),
                    must("source-title"),
                    may("source-publisher"),
                    may("source-year").whole(),
                    may("source-url"),
                    must("confidence").of(Confidence.values()),
                    ORIGINAL));

    public static final Sheet DECLARATIONS = new Sheet(
            "Declarations",
            List.of("country", "position", "date"),
            List.of(
                    must("country"),
                    must("position").of(Position.values()),
                    must("date").date(),
                    may("end").date(),
                    must("basis"),
                    may("basis-es"),
                    may("basis-pt"),
                    must("source-title"),
                    may("source-publisher"),
                    may("source-year").whole(),
                    may("source-url"),
                    must("confidence").of(Confidence.values()),
                    may("note"),
                    may("note-es"),
                    may("note-pt"),
                    may(EDITOR_NOTE),
                    ORIGINAL));

    public static final Sheet STUDIES = new Sheet(
            "Studies",
            List.of("id"),
            List.of(
                    must("id"),
                    may("country"),
                    must("kind"),
                    must("title"),
                    may("title-es"),
                    may("title-pt"),
                    must("claim"),
                    may("claim-es"),
                    may("claim-pt"),
                    may("effect"),
                    may("effect-es"),
                    may("effect-pt"),
                    must("finding").of(EffectDirection.values()),
                    must("design").of(Design.values()),
                    must("design-words"),
                    may("design-words-es"),
                    may("design-words-pt"),
                    may("outcome").of(Outcome.values()),
                    may("from").whole(),
                    may("to").whole(),
                    must("authors"),
                    must("year").whole(),
                    must("citation-title"),
                    may("publisher"),
                    may("doi"),
                    may("url"),
                    must("confidence").of(Confidence.values()),
                    may("note"),
                    may("note-es"),
                    may("note-pt"),
                    may(EDITOR_NOTE),
                    ORIGINAL));

    public static final Sheet FACTS = new Sheet(
            "Facts",
            List.of("id"),
            List.of(
                    must("id"),
                    may("country"),
                    must("fact"),
                    may("fact-es"),
                    may("fact-pt"),
                    must("figure"),
                    may("figure-es"),
                    may("figure-pt"),
                    must("unit"),
                    may("unit-es"),
                    may("unit-pt"),
                    must("period"),
                    may("period-es"),
                    may("period-pt"),
                    must("from").whole(),
                    must("to").whole(),
                    may("note"),
                    may("note-es"),
                    may("note-pt"),
                    may(EDITOR_NOTE),
                    must("source-title"),
                    may("source-publisher"),
                    may("source-year").whole(),
                    may("source-url"),
                    must("confidence").of(Confidence.values()),
                    ORIGINAL));

    /** All sheets but About, in the order in which a workbook has them. */
    public static final List<Sheet> TABLES = List.of(
            SOURCES,
            COUNTRIES,
            PLACES,
            INDICATORS,
            DATA,
            BREAKS,
            CODEBOOK,
            COVERAGE,
            KIND_COVERAGE,
            INSTRUMENTS,
            EVENTS,
            DECLARATIONS,
            STUDIES,
            FACTS);

    private Template() {}

    /** Whether a word can name a dataset: small letters, digits and hyphens, and no page of its own has that name. */
    public static boolean isDatasetCode(String word) {
        return word.matches("[a-z0-9][a-z0-9-]{0,79}") && !RESERVED.contains(word);
    }

    private static Column must(String name) {
        return new Column(name, true, Holds.TEXT, List.of());
    }

    private static Column may(String name) {
        return new Column(name, false, Holds.TEXT, List.of());
    }
}
