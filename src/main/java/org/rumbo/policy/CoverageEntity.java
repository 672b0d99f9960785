package org.rumbo.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;

@Entity(name = "Coverage")
@Table(name = "coverage")
@IdClass(CoverageEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init")
class CoverageEntity {

    record Key(long releaseId, String country, String domain) implements Serializable {}

    @Id
    long releaseId;

    @Id
    String country;

    @Id
    String domain;

    String status;
    String sheet;
    String cell;

    Coverage toRecord() {
        return new Coverage(
                new CountryCode(country),
                Codes.constant(Domain.class, domain),
                Codes.constant(CoverageStatus.class, status),
                new CellRef(releaseId, sheet, cell));
    }
}
