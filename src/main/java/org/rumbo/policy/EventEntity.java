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

@Entity(name = "PolicyEvent")
@Table(name = "policy_event")
@Immutable
@SuppressWarnings("NullAway.Init")
class EventEntity {

    @Id
    long id;

    long releaseId;

    @Nullable
    String country;

    LocalDate eventDate;
    String datePrecision;
    String kind;
    String labelEn;
    String labelEs;
    String labelPt;
    String titleEn;
    String titleEs;
    String titlePt;

    @Nullable
    String noteEn;

    @Nullable
    String noteEs;

    @Nullable
    String notePt;

    @Nullable
    String editorNote;

    String sourceTitle;

    @Nullable
    String sourcePublisher;

    @Nullable
    Integer sourceYear;

    @Nullable
    String sourceUrl;

    String confidence;
    String sheet;
    String cell;

    PolicyEvent toRecord() {
        return new PolicyEvent(
                country == null ? null : new CountryCode(country),
                eventDate,
                Codes.constant(DatePrecision.class, datePrecision),
                kind,
                new Localized(labelEn, labelEs, labelPt),
                new Localized(titleEn, titleEs, titlePt),
                Localized.orNothing(noteEn, noteEs, notePt),
                editorNote,
                new Reference(sourceTitle, sourcePublisher, sourceYear, sourceUrl),
                Codes.constant(Confidence.class, confidence),
                new CellRef(releaseId, sheet, cell));
    }
}
