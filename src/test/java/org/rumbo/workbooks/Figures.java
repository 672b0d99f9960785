package org.rumbo.workbooks;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.rumbo.dataset.layout.NationalSource;
import org.rumbo.text.Localized;
import org.rumbo.workbooks.FigureWorkbook.Figure;

/** The workbooks of figures, from ../shared/figures. */
final class Figures {

    private static final Map<String, String> BY_SEX =
            Map.of("total", "homicide-rate", "female", "homicide-rate-female", "male", "homicide-rate-male");
    private static final Map<String, String> BY_KIND = Map.of(
            "all", "homicide-victims",
            "by firearm", "homicide-victims-firearm",
            "by organised crime or gangs", "homicide-victims-organised-crime");
    private static final Map<String, String> BY_DRUG = Map.of(
            "cocaine", "cocaine-seizures",
            "heroin", "heroin-seizures",
            "cannabis herb", "cannabis-herb-seizures",
            "cannabis resin", "cannabis-resin-seizures",
            "methamphetamine", "methamphetamine-seizures",
            "fentanyl and analogues", "fentanyl-seizures");
    private static final String COMPILER = "Rumbo";
    private static final Locale SPANISH = Locale.of("es");
    private static final Locale PORTUGUESE = Locale.of("pt");
    private static final String UN_LICENCE = "© United Nations; reuse with attribution";

    private Figures() {}

    static FigureWorkbook homicide() {
        var book = new FigureWorkbook(
                "homicide",
                "Homicide by country and year",
                COMPILER,
                "three UNODC editions, newest July 2026",
                null,
                UN_LICENCE);
        for (var row : Table.figures("homicide_rate.csv")) {
            book.add(figure(
                    row, BY_SEX.get(row.get("sex")), "rate_per_100k", row.get("national_source"), row.get("status")));
        }
        for (var row : Table.figures("homicide_count.csv")) {
            book.add(figure(row, BY_KIND.get(row.get("kind")), "victims", row.get("national_source"), ""));
        }
        for (var row : Table.figures("homicide_latest.csv")) {
            book.addWhereMissing(figure(row, "homicide-rate", "rate", "", ""), newer(row, "rate"));
            if (!row.get("victims").isEmpty()) {
                book.addWhereMissing(figure(row, "homicide-victims", "victims", "", ""), newer(row, "victims"));
            }
        }
        remarks(book);
        for (String indicator : BY_SEX.values().stream().sorted().toList()) {
            salvadoranRule(book, indicator);
        }
        for (String indicator : BY_KIND.values().stream().sorted().toList()) {
            if (book.has(indicator, "SLV")) {
                salvadoranRule(book, indicator);
            }
        }
        return book;
    }

    static FigureWorkbook trafficking() {
        var book = new FigureWorkbook(
                "trafficking",
                "Drug seizures, coca cultivation and trafficking in persons",
                COMPILER,
                "seizures 1970-2019, World Drug Reports 2024 and 2025, SDG dataset of 15 May 2025",
                null,
                UN_LICENCE);
        for (var row : Table.figures("drug_seizures_kg.csv")) {
            book.add(figure(row, BY_DRUG.get(row.get("drug")), "kg", "", ""));
        }
        for (var row : Table.figures("coca_cultivation_ha.csv")) {
            book.add(figure(row, "coca-cultivation", "hectares", "", "estimate"));
        }
        for (var row : Table.figures("trafficking_in_persons_rate.csv")) {
            book.add(figure(row, "trafficking-victims-rate", "detected_victims_per_100k", "", row.get("status")));
        }
        return book;
    }

    static FigureWorkbook context() {
        var book = new FigureWorkbook(
                "context",
                "Population, prisoners without a sentence, deaths from drug use disorders",
                COMPILER,
                "World Development Indicators, SDG dataset of 15 May 2025, Global Health Estimates",
                null,
                "CC BY 4.0 (World Bank, WHO through Our World in Data); © United Nations, reuse with attribution (UNODC)");
        for (var row : Table.figures("population.csv")) {
            book.add(figure(row, "population", "population", "", ""));
        }
        for (var row : Table.figures("unsentenced_prisoners.csv")) {
            book.add(figure(row, "unsentenced-prisoners", "percent_unsentenced", "", row.get("status")));
        }
        for (var row : Table.figures("drug_use_disorder_death_rate.csv")) {
            book.add(figure(row, "drug-use-disorder-death-rate", "deaths_per_100k", "", "estimate"));
        }
        return book;
    }

    private static Figure figure(CSVRecord row, String indicator, String column, String origin, String status) {
        return new Figure(
                row.get("iso3"),
                indicator,
                Integer.parseInt(row.get("year")),
                Double.parseDouble(row.get(column)),
                NationalSource.status(origin, status).name().toLowerCase(Locale.ROOT),
                Edition.named(row.get("edition")),
                origin,
                null,
                null);
    }

    private static Localized newer(CSVRecord row, String column) {
        int decimals = column.equals("rate") ? 2 : 0;
        double value = Double.parseDouble(row.get(column));
        return new Localized(
                "The edition of July 2026 gives %s for this year."
                        .formatted(String.format(Locale.ENGLISH, "%." + decimals + "f", value)),
                "La edición de julio de 2026 da %s para este año."
                        .formatted(String.format(SPANISH, "%." + decimals + "f", value)),
                "A edição de julho de 2026 dá %s para este ano."
                        .formatted(String.format(PORTUGUESE, "%." + decimals + "f", value)));
    }

    private static void remarks(FigureWorkbook book) {
        for (var row : Table.texts("figure-remarks.csv")) {
            book.remark(
                    row.get("country"),
                    row.get("indicator"),
                    Integer.parseInt(row.get("year")),
                    new Localized(row.get("note-en"), row.get("note-es"), row.get("note-pt")),
                    row.get("note-url"));
        }
    }

    private static void salvadoranRule(FigureWorkbook book, String indicator) {
        book.breakAt(
                "SLV",
                indicator,
                "2019-07-01",
                "In July 2019 El Salvador stopped counting deaths in alleged clashes with security forces, and bodies found in graves, as homicides.",
                "En julio de 2019 El Salvador dejó de contar como homicidios las muertes en presuntos enfrentamientos con las fuerzas de seguridad y los cuerpos hallados en fosas.",
                "Em julho de 2019 El Salvador deixou de contar como homicídios as mortes em supostos confrontos com as forças de segurança e os corpos encontrados em covas.",
                "Reported by InSight Crime",
                "InSight Crime",
                null);
    }
}
