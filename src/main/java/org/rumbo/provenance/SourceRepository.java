package org.rumbo.provenance;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SourceRepository extends Repository<SourceEntity, Long> {

    /** A source with the code of the dataset whose release cites it. */
    record Row(SourceEntity source, String dataset) {}

    @Query("""
        select s as source, d.code as dataset
        from Source s join Release r on r.id = s.releaseId join Dataset d on d.id = r.datasetId
        where s.id in :ids order by s.publisher, s.edition, s.id\
        """)
    List<Row> withDataset(Collection<Long> ids);

    @Query("""
        select s as source, d.code as dataset
        from Source s join Release r on r.id = s.releaseId join Dataset d on d.id = r.datasetId
        where s.releaseId = :release order by s.publisher, s.edition, s.id\
        """)
    List<Row> ofRelease(long release);
}
