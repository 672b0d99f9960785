package org.rumbo.workbooks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the workbooks of datasets/ from the figures and facts beside the checkout. Run by hand, after those changed:
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.rumbo.workbooks.WriteWorkbooks</pre>
 */
final class WriteWorkbooks {

    private WriteWorkbooks() {}

    public static void main(String[] args) throws IOException {
        writeAll(Path.of(args.length > 0 ? args[0] : "datasets"));
    }

    static void writeAll(Path folder) throws IOException {
        countries().write(folder.resolve("countries.xlsx"));
        Figures.homicide().sheets().write(folder.resolve("homicide.xlsx"));
        Figures.trafficking().sheets().write(folder.resolve("trafficking.xlsx"));
        Figures.context().sheets().write(folder.resolve("context.xlsx"));
        PolicyWorkbook.sheets().write(folder.resolve("policy.xlsx"));
    }

    private static TemplateWriter countries() {
        var out = new TemplateWriter();
        Publication.about(
                out,
                "countries",
                "Countries and territories, their parts and aggregates",
                "Rumbo, after UN M49 regions and World Bank income groups",
                "2026",
                "",
                "CC BY 4.0",
                "https://unstats.un.org/unsd/methodology/m49/",
                "United Nations Statistics Division, M49 regions; World Bank, income groups; compiled by Rumbo, edition 2026.");
        out.sheet("Countries", "code", "name", "region", "subregion", "income-group");
        for (var r : Table.figures("countries.csv")) {
            out.row(
                    "Countries",
                    r.get("iso3"),
                    r.get("name_en"),
                    r.get("region"),
                    r.get("subregion"),
                    r.get("income_group"));
        }
        out.sheet("Places", "code", "kind", "parent", "name-en", "name-es", "name-pt", "region", "subregion");
        for (var r : Table.texts("places.csv")) {
            out.row(
                    "Places",
                    r.get("code"),
                    r.get("kind"),
                    r.get("parent"),
                    r.get("name-en"),
                    r.get("name-es"),
                    r.get("name-pt"),
                    r.get("region"),
                    r.get("subregion"));
        }
        return out;
    }
}
