package org.rumbo.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;

@Entity(name = "KindCoverage")
@Table(name = "kind_coverage")
@IdClass(KindCoverageEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init")
class KindCoverageEntity {

    record Key(long releaseId, String country, String kind) implements Serializable {}

    @Id
    long releaseId;

    @Id
    String country;

    @Id
    String kind;

    String status;

    @Nullable
    Integer fromYear;

    @Nullable
    String editorNote;

    String sheet;
    String cell;

    KindCoverage toRecord() {
        return new KindCoverage(
                new CountryCode(country),
                kind,
                Codes.constant(CoverageStatus.class, status),
                fromYear,
                editorNote,
                new CellRef(releaseId, sheet, cell));
    }
}
