package org.rumbo.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Confidence;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

@Entity(name = "Study")
@Table(name = "study")
@Immutable
@SuppressWarnings("NullAway.Init")
class StudyEntity {

    @Id
    long id;

    long releaseId;
    String code;

    @Nullable
    String country;

    String kind;
    String titleEn;

    @Nullable
    String titleEs;

    @Nullable
    String titlePt;

    String claimEn;

    @Nullable
    String claimEs;

    @Nullable
    String claimPt;

    @Nullable
    String effectEn;

    @Nullable
    String effectEs;

    @Nullable
    String effectPt;

    String finding;
    String design;
    String designWordsEn;

    @Nullable
    String designWordsEs;

    @Nullable
    String designWordsPt;

    @Nullable
    String outcome;

    @Nullable
    Integer periodFrom;

    @Nullable
    Integer periodTo;

    String authors;
    int studyYear;
    String citationTitle;

    @Nullable
    String publisher;

    @Nullable
    String doi;

    @Nullable
    String url;

    String confidence;

    @Nullable
    String noteEn;

    @Nullable
    String noteEs;

    @Nullable
    String notePt;

    @Nullable
    String editorNote;

    String sheet;
    String cell;

    Study toRecord() {
        return new Study(
                code,
                country == null ? null : new CountryCode(country),
                kind,
                Localized.orEnglish(titleEn, titleEs, titlePt),
                Localized.orEnglish(claimEn, claimEs, claimPt),
                Localized.orNothing(effectEn, effectEs, effectPt),
                Codes.constant(EffectDirection.class, finding),
                Codes.constant(Design.class, design),
                Localized.orEnglish(designWordsEn, designWordsEs, designWordsPt),
                outcome == null ? null : Codes.constant(Outcome.class, outcome),
                periodFrom,
                periodTo,
                authors,
                studyYear,
                citationTitle,
                publisher,
                doi,
                url,
                Codes.constant(Confidence.class, confidence),
                Localized.orNothing(noteEn, noteEs, notePt),
                editorNote,
                new CellRef(releaseId, sheet, cell));
    }
}
