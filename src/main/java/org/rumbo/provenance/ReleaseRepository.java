package org.rumbo.provenance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseRepository extends Repository<ReleaseEntity, Long> {

    /** A release with the code and the pointer of the dataset that it belongs to, as they are at this moment. */
    record Row(
            ReleaseEntity release, String dataset, @Nullable Long active) {

        Release toRecord() {
            return release.toRecord(dataset, active != null && active == release.id);
        }
    }

    String ROW = """
            select r as release, d.code as dataset, d.activeReleaseId as active
            from Release r join Dataset d on d.id = r.datasetId
            """;

    @Query(ROW + "order by d.code, r.importedAt desc, r.id desc")
    List<Row> newestFirst();

    @Query(ROW + "where r.id = :id")
    Optional<Row> withDataset(long id);
}
