package org.rumbo.policy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

/** An edition of the researched files that lie beside the project; a test that asks for it is skipped where they are missing. */
record ResearchedFiles(Codebook codebook, Research research, List<Instrument> instruments) {

    private static final CellRef CELL = new CellRef("Sheet", "A2");
    private static final Localized TEXT = new Localized("", "", "");

    /** @param folder below ../shared: facts or facts2 */
    static ResearchedFiles edition(String folder) throws IOException {
        Path files = Path.of("..", "shared", folder);
        assumeTrue(Files.isReadable(files.resolve("instruments.csv")), "the researched files are not here");
        var codebook = new Codebook(records(Files.readString(files.resolve("codebook.csv"))).stream()
                .map(ResearchedFiles::kind)
                .toList());
        List<Coverage> byDomain = new ArrayList<>();
        List<KindCoverage> byKind = new ArrayList<>();
        for (CSVRecord r : records(Files.readString(files.resolve("coverage.csv")))) {
            var country = new CountryCode(r.get("iso3"));
            var status = Codes.constant(CoverageStatus.class, r.get("status"));
            if (r.isMapped("domain")) {
                byDomain.add(new Coverage(country, Codes.constant(Domain.class, r.get("domain")), status, CELL));
            } else {
                String from = r.get("from_year");
                byKind.add(new KindCoverage(
                        country, r.get("kind"), status, from.isEmpty() ? null : Integer.valueOf(from), null, CELL));
            }
        }
        return new ResearchedFiles(
                codebook,
                new Research(codebook, byDomain, byKind),
                records(Files.readString(files.resolve("instruments.csv"))).stream()
                        .map(ResearchedFiles::instrument)
                        .toList());
    }

    StanceCalculator calculator(ToDoubleFunction<Kind> weights) {
        return new StanceCalculator(codebook, research, instruments, weights);
    }

    static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))
                .getRecords();
    }

    private static Kind kind(CSVRecord r) {
        return new Kind(
                r.get("kind"),
                Codes.constant(Direction.class, r.get("direction")),
                Codes.constant(Domain.class, r.get("domain")),
                null,
                Double.parseDouble(r.get("weight")),
                r.get("applies"),
                new Localized("", "", ""),
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                null,
                null,
                null,
                CELL);
    }

    private static Instrument instrument(CSVRecord r) {
        return new Instrument(
                r.get("id"),
                new CountryCode(r.get("iso3")),
                TEXT,
                r.get("kind"),
                Codes.constant(Direction.class, r.get("direction")),
                Codes.constant(Layer.class, r.get("layer")),
                Codes.constant(Scope.class, r.get("scope")),
                Integer.parseInt(r.get("level")),
                LocalDate.parse(r.get("start_date")),
                DatePrecision.DAY,
                r.get("end_date").isEmpty() ? null : LocalDate.parse(r.get("end_date")),
                null,
                r.get("legal_status"),
                TEXT,
                new Reference("", null, null, null),
                Codes.constant(Confidence.class, r.get("confidence")),
                r.get("scored").equals("yes"),
                null,
                null,
                CELL);
    }
}
