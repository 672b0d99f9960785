package org.rumbo.workbooks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The editions that the figures name, and what a reader must be told of each. The order is from older to newer. */
enum Edition {
    HOMICIDE_2022(
            "UNODC intentional homicide, 8 August 2022",
            "unodc-homicide-2022-08",
            Edition.UNODC,
            "Intentional homicide",
            "8 August 2022",
            "2022-08-08",
            Edition.UN_LICENCE,
            "https://dataunodc.un.org/dp-intentional-homicide-victims"),
    SDG_2025(
            "UNODC SDG dataset, 15 May 2025",
            "unodc-sdg-2025-05",
            Edition.UNODC,
            "SDG dataset",
            "15 May 2025",
            "2025-05-15",
            Edition.UN_LICENCE,
            "https://dataunodc.un.org/sdgs"),
    HOMICIDE_2026(
            "UNODC intentional homicide, July 2026 (latest year per country only)",
            "unodc-homicide-2026-07",
            Edition.UNODC,
            "Intentional homicide, latest year of each country",
            "July 2026",
            null,
            Edition.UN_LICENCE,
            "https://dataunodc.un.org/dp-intentional-homicide-victims"),
    SEIZURES_HISTORY(
            "UNODC seizures 1970-2019 (daraa17 copy)",
            "unodc-seizures-1970-2019",
            Edition.UNODC,
            "Drug seizures 1970-2019, from a third party's copy of the publisher's file",
            "1970-2019",
            null,
            Edition.UN_LICENCE,
            "https://dataunodc.un.org/dp-drug-seizures"),
    SEIZURES_2024(
            "UNODC World Drug Report 2024, annex 7.1",
            "unodc-wdr-2024",
            Edition.UNODC,
            "World Drug Report 2024, annex 7.1",
            "2024",
            null,
            Edition.UN_LICENCE,
            "https://www.unodc.org/unodc/en/data-and-analysis/world-drug-report-2024.html"),
    SEIZURES_2025(
            "UNODC World Drug Report 2025, annex 7.1",
            "unodc-wdr-2025",
            Edition.UNODC,
            "World Drug Report 2025, annex 7.1",
            "2025",
            null,
            Edition.UN_LICENCE,
            "https://www.unodc.org/unodc/en/data-and-analysis/world-drug-report-2025.html"),
    COCA(
            "UNODC World Drug Report annex 6.1.1",
            "unodc-wdr-coca",
            Edition.UNODC,
            "World Drug Report, annex 6.1.1",
            "World Drug Report",
            null,
            Edition.UN_LICENCE,
            "https://www.unodc.org/unodc/en/data-and-analysis/world-drug-report-2025.html"),
    POPULATION(
            "World Bank SP.POP.TOTL (CC BY 4.0)",
            "world-bank-population",
            "World Bank",
            "World Development Indicators, SP.POP.TOTL",
            "SP.POP.TOTL",
            null,
            "CC BY 4.0",
            "https://data.worldbank.org/indicator/SP.POP.TOTL"),
    DRUG_DEATHS(
            "WHO Global Health Estimates via Our World in Data (CC BY 4.0)",
            "who-drug-use-disorders",
            "World Health Organization, through Our World in Data",
            "Global Health Estimates, deaths from drug use disorders",
            "Global Health Estimates",
            null,
            "CC BY 4.0",
            "https://ourworldindata.org/grapher/death-rates-substance-disorders-who");

    private static final String UNODC = "United Nations Office on Drugs and Crime (UNODC)";
    private static final String UN_LICENCE = "© United Nations; reuse with attribution";

    final String inFigures;
    final String code;
    final String publisher;
    final String title;
    final String edition;
    final @Nullable String asOf;
    final String licence;
    final String url;

    Edition(
            String inFigures,
            String code,
            String publisher,
            String title,
            String edition,
            @Nullable String asOf,
            String licence,
            String url) {
        this.inFigures = inFigures;
        this.code = code;
        this.publisher = publisher;
        this.title = title;
        this.edition = edition;
        this.asOf = asOf;
        this.licence = licence;
        this.url = url;
    }

    static Edition named(String inFigures) {
        return Arrays.stream(values())
                .filter(e -> e.inFigures.equals(inFigures))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an edition without a description: " + inFigures));
    }

    String citation() {
        return "%s: %s, edition %s.".formatted(publisher, title, edition);
    }
}
