package org.rumbo.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity(name = "Observation")
@Table(name = "observation")
@Immutable
@SuppressWarnings("NullAway.Init")
class ObservationEntity {

    @Id
    long id;

    long indicatorId;
    String country;
    int obsYear;

    double obsValue;

    @Nullable
    Double lowerBound;

    @Nullable
    Double upperBound;

    String status;
    long sourceId;

    @Nullable
    String origin;

    @Nullable
    String noteEn;

    @Nullable
    String noteEs;

    @Nullable
    String notePt;

    @Nullable
    String noteUrl;

    String sheet;
    String cell;
}
