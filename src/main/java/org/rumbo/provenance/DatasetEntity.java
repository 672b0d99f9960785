package org.rumbo.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity(name = "Dataset")
@Table(name = "dataset")
@Immutable
@SuppressWarnings("NullAway.Init")
class DatasetEntity {

    @Id
    long id;

    String code;

    @Nullable
    Long activeReleaseId;
}
