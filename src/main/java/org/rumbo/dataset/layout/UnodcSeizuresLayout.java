package org.rumbo.dataset.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Header;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.provenance.Translation;
import org.rumbo.text.Localized;

/**
 * Drug seizures as UNODC publishes them with its World Drug Report: a substance, a year and kilograms a row.
 *
 * <p>A country may report a substance in several rows: they add up. For cocaine it may report a total, its parts, or both, and
 * a total may leave out what only the parts tell: the larger of the two is taken, since neither can be less than what was
 * seized. Where both are there a finding says so. Each figure's note names the cells that it was made from.
 */
public final class UnodcSeizuresLayout implements Layout {

    private static final List<String> COLUMNS =
            List.of("druggroup", "drugsubgroup", "drugname", "reference year", "kilograms");
    private static final String PUBLISHER = "United Nations Office on Drugs and Crime (UNODC)";
    private static final String LICENCE = Translations.UNITED_NATIONS;
    private static final String ADDRESS = "https://dataunodc.un.org/dp-drug-seizures";

    /** The edition is two years, which need no words. */
    private static final Translation TRANSLATION =
            Translations.ofTheUnitedNations("Incautaciones de drogas, ONUDC", "Apreensões de drogas, UNODC");

    /** What a figure is about. */
    private record Key(String indicator, String country, int year) {}

    /** The name of a substance with what it is part of. */
    private record Substance(String group, String subgroup, String name) {

        boolean cocaine() {
            return group.equals("Cocaine-type") && !subgroup.equals("Coca-type");
        }

        boolean total() {
            return name.toLowerCase(Locale.ROOT).contains("total of the above");
        }

        /** The project's own code where it has one. */
        String code() {
            if (cocaine()) {
                return "cocaine-seizures";
            }
            if (subgroup.startsWith("Cannabis herb")) {
                return "cannabis-herb-seizures";
            }
            if (subgroup.startsWith("Cannabis resin")) {
                return "cannabis-resin-seizures";
            }
            if (group.equals("Opioids") && name.toLowerCase(Locale.ROOT).contains("fentanyl")) {
                return "fentanyl-seizures";
            }
            return switch (name) {
                case "Heroin" -> "heroin-seizures";
                case "Methamphetamine" -> "methamphetamine-seizures";
                default -> PublisherTable.slug("seizures " + subgroup + (subgroup.equals(name) ? "" : " " + name));
            };
        }
    }

    /** Rows that add up. */
    private static final class Sum {

        private double kilograms;
        private final List<String> cells = new ArrayList<>();

        void add(double value, String cell) {
            kilograms += value;
            cells.add(cell);
        }

        boolean empty() {
            return cells.isEmpty();
        }

        String words() {
            return String.join(" + ", cells);
        }
    }

    /** What a country reported of a substance in a year. */
    private static final class Reported {

        private final Sum total = new Sum();
        private final Sum parts = new Sum();

        boolean both() {
            return !total.empty() && !parts.empty();
        }

        Sum larger() {
            return parts.empty() || !total.empty() && total.kilograms >= parts.kilograms ? total : parts;
        }
    }

    @Override
    public String name() {
        return "unodc-seizures";
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        return place(head).isPresent();
    }

    private static Optional<PublisherTable.Place> place(WorkbookHead head) {
        return PublisherTable.find(head, COLUMNS).filter(place -> country(place.header()) >= 0);
    }

    /** Some editions name the country by its code, all by its name. */
    private static int country(Header header) {
        int code = header.column("mscode");
        return code >= 0 ? code : header.column("country");
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        var place = place(head).orElseThrow();
        Map<Key, Reported> reported = collect(workbook, place, known, drafts, findings);
        PublisherTable.tellOthers(head, List.of(place.sheet()), findings);
        if (reported.isEmpty()) {
            return;
        }
        var years = reported.keySet().stream().mapToInt(Key::year).summaryStatistics();
        String edition = years.getMin() + "-" + years.getMax();
        String citation =
                "United Nations Office on Drugs and Crime, World Drug Report, drug seizures %s.".formatted(edition);
        var source = new SourceDraft(
                "unodc-seizures",
                PUBLISHER,
                "UNODC drug seizures",
                edition,
                null,
                LICENCE,
                ADDRESS,
                citation,
                TRANSLATION);
        drafts.publication(source);
        reported.forEach((key, figure) -> {
            Sum taken = figure.larger();
            if (figure.both()) {
                findings.info(
                        "total-and-parts",
                        place.sheet(),
                        figure.total.cells.getFirst(),
                        "A total of %,.3f kg stands beside parts of %,.3f kg (%s): the larger is taken."
                                .formatted(figure.total.kilograms, figure.parts.kilograms, figure.parts.words()));
            }
            drafts.observe(new ObservationDraft(
                    key.indicator(),
                    key.country(),
                    key.year(),
                    taken.kilograms,
                    null,
                    null,
                    Status.OBSERVED,
                    source.code(),
                    null,
                    taken.cells.size() > 1 ? taken.words() : null,
                    place.sheet(),
                    taken.cells.getFirst()));
        });
    }

    private static Map<Key, Reported> collect(
            Spreadsheet workbook, PublisherTable.Place place, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        Header header = place.header();
        int country = country(header);
        boolean coded = header.column("mscode") >= 0;
        int year = header.column("reference year");
        int kilograms = header.column("kilograms");
        int[] parts = {header.column("druggroup"), header.column("drugsubgroup"), header.column("drugname")};
        Map<Substance, String> codes = new LinkedHashMap<>();
        var substances = new Repeating<>(parts, texts -> new Substance(texts.get(0), texts.get(1), texts.get(2)));
        Map<Key, Reported> reported = new LinkedHashMap<>();
        var table = new PublisherTable(known, drafts, findings, place.sheet());
        var values =
                new ValueReader(workbook, place.sheet(), place.headerRow(), column -> column == kilograms, findings);
        var places = new Places(known, findings, place.sheet());
        workbook.read(place.sheet(), row -> {
            if (row.number() <= place.headerRow() || row.empty()) {
                return true;
            }
            drafts.rowsRead++;
            String where = !coded ? places.of(row, country, 1) : table.usable(row, country) ? row.text(country) : null;
            if (where == null) {
                return true;
            }
            var when = table.year(row, year);
            Double value = values.of(row, kilograms);
            if (when.isEmpty() || value == null || !table.possible(row, kilograms, value)) {
                return true;
            }
            Substance substance = substances.of(row);
            String code = Objects.requireNonNull(codes.computeIfAbsent(substance, s -> indicator(s, drafts)));
            var figure = reported.computeIfAbsent(new Key(code, where, when.get()), key -> new Reported());
            Sum sum = substance.total() ? figure.total : figure.parts;
            if (!sum.empty()) {
                findings.info(
                        "added-up",
                        place.sheet(),
                        row.cell(kilograms),
                        "The row belongs to the same country, year and substance as %s: they add up."
                                .formatted(sum.cells.getFirst()));
            }
            sum.add(value, row.cell(kilograms));
            return true;
        });
        return reported;
    }

    private static String indicator(Substance substance, Drafts drafts) {
        String code = substance.code();
        drafts.indicators.computeIfAbsent(code, key -> {
            // several names share one code where the project has a word of its own for them
            String what = switch (key) {
                case "cocaine-seizures" -> "Cocaine";
                case "cannabis-herb-seizures", "cannabis-resin-seizures" -> substance.subgroup();
                case "fentanyl-seizures" -> "Fentanyl and analogues";
                default ->
                    substance.subgroup().equals(substance.name())
                            ? substance.name()
                            : substance.subgroup() + ": " + substance.name();
            };
            String name = "Seizures: " + what;
            String definition = "%s, kilograms seized as countries report them to UNODC.".formatted(what);
            return new IndicatorDraft(
                    key,
                    new Localized(name, name, name),
                    new Localized("kilograms", "kilogramos", "quilogramas"),
                    0,
                    new Localized(definition, definition, definition),
                    HigherIs.NEUTRAL,
                    "trafficking",
                    new Localized(
                            "Seizures measure enforcement activity, not the volume trafficked.",
                            "Las incautaciones miden la actividad policial, no el volumen traficado.",
                            "As apreensões medem a atividade policial, não o volume traficado."));
        });
        return code;
    }
}
