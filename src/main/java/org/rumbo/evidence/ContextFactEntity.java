package org.rumbo.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.Reference;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

@Entity(name = "ContextFact")
@Table(name = "context_fact")
@Immutable
@SuppressWarnings("NullAway.Init")
class ContextFactEntity {

    @Id
    long id;

    long releaseId;
    String code;

    @Nullable
    String country;

    String factEn;

    @Nullable
    String factEs;

    @Nullable
    String factPt;

    String figureEn;

    @Nullable
    String figureEs;

    @Nullable
    String figurePt;

    String unitEn;

    @Nullable
    String unitEs;

    @Nullable
    String unitPt;

    String periodEn;

    @Nullable
    String periodEs;

    @Nullable
    String periodPt;

    int yearFrom;
    int yearTo;

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

    ContextFact toRecord() {
        return new ContextFact(
                code,
                country == null ? null : new CountryCode(country),
                Localized.orEnglish(factEn, factEs, factPt),
                Localized.orEnglish(figureEn, figureEs, figurePt),
                Localized.orEnglish(unitEn, unitEs, unitPt),
                Localized.orEnglish(periodEn, periodEs, periodPt),
                yearFrom,
                yearTo,
                Localized.orNothing(noteEn, noteEs, notePt),
                editorNote,
                new Reference(sourceTitle, sourcePublisher, sourceYear, sourceUrl),
                Codes.constant(Confidence.class, confidence),
                new CellRef(releaseId, sheet, cell));
    }
}
