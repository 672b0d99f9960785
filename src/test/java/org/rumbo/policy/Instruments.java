package org.rumbo.policy;

import java.time.LocalDate;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/** Instruments of one country for tests, of which only what the rules ask for is said. */
final class Instruments {

    static final CountryCode AAA = new CountryCode("AAA");

    private static final CellRef CELL = new CellRef("Sheet", "A2");
    private static final Localized TEXT = new Localized("", "", "");

    private Instruments() {}

    /** A law that is verified and scored; it has no end where {@code end} is null. */
    static Instrument of(String kind, int level, String start, String end) {
        return of(kind, level, start, end, Layer.LAW, Confidence.VERIFIED, true);
    }

    static Instrument of(
            String kind, int level, String start, String end, Layer layer, Confidence confidence, boolean scored) {
        return new Instrument(
                kind + " " + start + ".." + end,
                AAA,
                TEXT,
                kind,
                Direction.MILITARIZED,
                layer,
                Scope.NATIONAL,
                level,
                LocalDate.parse(start),
                DatePrecision.DAY,
                end == null ? null : LocalDate.parse(end),
                null,
                "enacted_law",
                TEXT,
                new Reference("", null, null, null),
                confidence,
                scored,
                null,
                null,
                CELL);
    }
}
