package org.rumbo.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity(name = "Observation")
@Table(name = "observation")
@IdClass(ObservationEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init")
class ObservationEntity {

    record Key(long indicatorId, String country, int obsYear) implements Serializable {}

    @Id
    long indicatorId;

    @Id
    String country;

    @Id
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
    String note;

    String sheet;
    String cell;
}
