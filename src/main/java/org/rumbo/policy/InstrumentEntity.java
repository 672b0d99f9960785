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
import org.rumbo.text.Localized;

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
    String titleEn;

    @Nullable
    String titleEs;

    @Nullable
    String titlePt;

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
    String summaryEn;

    @Nullable
    String summaryEs;

    @Nullable
    String summaryPt;

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

    @Nullable
    String editorNote;

    String sheet;
    String cell;

    Instrument toRecord() {
        return new Instrument(
                code,
                new CountryCode(country),
                Localized.orEnglish(titleEn, titleEs, titlePt),
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
                Localized.orEnglish(summaryEn, summaryEs, summaryPt),
                new Reference(sourceTitle, sourcePublisher, sourceYear, sourceUrl),
                Codes.constant(Confidence.class, confidence),
                scored,
                note,
                editorNote,
                new CellRef(releaseId, sheet, cell));
    }
}
