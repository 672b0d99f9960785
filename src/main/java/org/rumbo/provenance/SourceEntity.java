package org.rumbo.provenance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity(name = "Source")
@Table(name = "source")
@Immutable
@SuppressWarnings("NullAway.Init")
class SourceEntity {

    @Id
    long id;

    long releaseId;
    String code;
    String publisher;
    String title;
    String edition;

    @Nullable
    LocalDate asOf;

    String licence;

    @Nullable
    String url;

    String citation;

    @Embedded
    @Nullable
    TranslatedColumns translated;

    Source toRecord(String dataset) {
        return new Source(
                id,
                code,
                publisher,
                title,
                edition,
                asOf,
                licence,
                url,
                citation,
                releaseId,
                dataset,
                TranslatedColumns.toRecord(translated));
    }
}
