package org.rumbo.provenance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseRepository extends Repository<ReleaseEntity, Long> {

    /** A release with the code of the dataset that it belongs to. */
    record Row(ReleaseEntity release, String dataset) {

        Release toRecord(Shown shown) {
            return release.toRecord(dataset, shown.shows(dataset, release.id));
        }
    }

    String ROW = """
            select r as release, d.code as dataset
            from Release r join Dataset d on d.id = r.datasetId
            """;

    @Query(ROW + "order by d.code, r.importedAt desc, r.id desc")
    List<Row> newestFirst();

    @Query(ROW + "where r.id in :ids order by d.code")
    List<Row> numbered(List<Long> ids);

    @Query(ROW + "where r.id = :id")
    Optional<Row> withDataset(long id);
}
