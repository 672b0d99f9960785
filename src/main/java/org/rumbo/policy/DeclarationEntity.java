package org.rumbo.policy;

import jakarta.persistence.Column;
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

@Entity(name = "Declaration")
@Table(name = "declaration")
@Immutable
@SuppressWarnings("NullAway.Init")
class DeclarationEntity {

    @Id
    long id;

    long releaseId;
    String country;

    @Column(name = "position")
    String stand;

    LocalDate declaredOn;

    @Nullable
    LocalDate endedOn;

    String basisEn;

    @Nullable
    String basisEs;

    @Nullable
    String basisPt;

    String sourceTitle;

    @Nullable
    String sourcePublisher;

    @Nullable
    Integer sourceYear;

    @Nullable
    String sourceUrl;

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

    Declaration toRecord() {
        return new Declaration(
                new CountryCode(country),
                Codes.constant(Position.class, stand),
                declaredOn,
                endedOn,
                Localized.orEnglish(basisEn, basisEs, basisPt),
                new Reference(sourceTitle, sourcePublisher, sourceYear, sourceUrl),
                Codes.constant(Confidence.class, confidence),
                Localized.orNothing(noteEn, noteEs, notePt),
                editorNote,
                new CellRef(releaseId, sheet, cell));
    }
}
