package org.rumbo.provenance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "Release")
@Table(name = "dataset_release")
@Immutable
@SuppressWarnings("NullAway.Init")
class ReleaseEntity {

    @Id
    long id;

    long datasetId;
    String title;
    String publisher;
    String edition;

    @Nullable
    LocalDate asOf;

    String licence;

    @Nullable
    String url;

    String citation;

    @Nullable
    String contact;

    String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    String checksum;

    String layout;
    Instant importedAt;
    String importedBy;
    int rowsRead;
    int rowsLoaded;

    @Embedded
    @Nullable
    TranslatedColumns translated;

    Release toRecord(String dataset, boolean active) {
        return new Release(
                id,
                dataset,
                active,
                title,
                publisher,
                edition,
                asOf,
                licence,
                url,
                citation,
                contact,
                fileName,
                checksum,
                layout,
                importedAt,
                importedBy,
                rowsRead,
                rowsLoaded,
                TranslatedColumns.toRecord(translated));
    }
}
