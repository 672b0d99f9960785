package org.rumbo.export;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.text.Texts;
import org.rumbo.web.QueryReader;

/** Measures as rows, with the text that each rests on and its cell in the policy workbook. */
final class MeasureTable {

    private MeasureTable() {}

    /** @param policySource the workbook that the rows stand in, as one text */
    static Table of(
            Collection<Instrument> instruments,
            Codebook codebook,
            Map<CountryCode, String> names,
            String policySource,
            Texts words) {
        Map<String, Kind> kinds = codebook.kinds().stream().collect(Collectors.toMap(Kind::code, Function.identity()));
        Table table = new Table(
                words.get("export.sheet.instruments"),
                Sheets.columns(
                        words,
                        "id",
                        "country",
                        "name",
                        "title",
                        "kind",
                        "direction",
                        "layer",
                        "level",
                        "start",
                        "end",
                        "legal-status",
                        "summary",
                        "scored",
                        "confidence",
                        "source",
                        "publisher",
                        "url",
                        "cell",
                        "workbook"));
        for (Instrument row : instruments) {
            Kind kind = kinds.get(row.kind());
            table.add(
                    row.code(),
                    row.country().value(),
                    names.getOrDefault(row.country(), row.country().value()),
                    row.title().in(words.locale()),
                    kind == null ? row.kind() : kind.name().in(words.locale()),
                    words.get("export.direction." + QueryReader.word(row.direction())),
                    words.get("export.layer." + QueryReader.word(row.layer())),
                    row.level(),
                    Sheets.known(row.start(), row.startPrecision()),
                    row.end() == null
                            ? null
                            : Sheets.known(
                                    row.end(), Objects.requireNonNullElse(row.endPrecision(), DatePrecision.DAY)),
                    Sheets.legalStatus(words, row.legalStatus()),
                    row.summary().in(words.locale()),
                    words.get(row.scored() ? "export.yes" : "export.no"),
                    words.get("export.confidence." + QueryReader.word(row.confidence())),
                    row.source().title(),
                    row.source().publisher(words.locale()),
                    row.source().url(),
                    row.cell().toString(),
                    policySource);
        }
        return table;
    }
}
