package org.rumbo.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;

@Entity(name = "Instrument")
@Table(name = "instrument")
@Immutable
@SuppressWarnings("NullAway.Init")
class InstrumentEntity {

    @Id
    long id;

    long releaseId;
    String code;
    String country;
    String title;
    String kind;
    String direction;
    String layer;
    String scope;
    int level;
    LocalDate startDate;
    String startPrecision;

    @Nullable
    LocalDate endDate;

    @Nullable
    String endPrecision;

    String legalStatus;
    String summary;
    String sourceTitle;

    @Nullable
    String sourcePublisher;

    @Nullable
    Integer sourceYear;

    @Nullable
    String sourceUrl;

    String confidence;
    boolean scored;

    @Nullable
    String note;

    String sheet;
    String cell;

    Instrument toRecord() {
        return new Instrument(
                code,
                new CountryCode(country),
                title,
                kind,
                Codes.constant(Direction.class, direction),
                Codes.constant(Layer.class, layer),
                Codes.constant(Scope.class, scope),
                level,
                startDate,
                Codes.constant(DatePrecision.class, startPrecision),
                endDate,
                endPrecision == null ? null : Codes.constant(DatePrecision.class, endPrecision),
                legalStatus,
                summary,
                new Reference(sourceTitle, sourcePublisher, sourceYear, sourceUrl),
                Codes.constant(Confidence.class, confidence),
                scored,
                note,
                new CellRef(sheet, cell));
    }
}
