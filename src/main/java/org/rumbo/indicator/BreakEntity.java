package org.rumbo.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

@Entity(name = "SeriesBreak")
@Table(name = "series_break")
@Immutable
@SuppressWarnings("NullAway.Init")
class BreakEntity {

    @Id
    long id;

    long releaseId;
    String indicatorCode;
    String country;
    LocalDate breakDate;
    String kind;
    String noteEn;
    String noteEs;
    String notePt;

    @Nullable
    String sourceTitle;

    @Nullable
    String sourcePublisher;

    @Nullable
    String sourceUrl;

    String sheet;
    String cell;

    Break toRecord() {
        return new Break(
                breakDate,
                Codes.constant(BreakKind.class, kind),
                new Localized(noteEn, noteEs, notePt),
                sourceTitle,
                sourcePublisher,
                sourceUrl,
                new CellRef(releaseId, sheet, cell));
    }
}
