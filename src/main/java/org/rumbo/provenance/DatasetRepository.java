package org.rumbo.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface DatasetRepository extends Repository<DatasetEntity, Long> {

    /** A dataset with its active release and one of the indicators that it leads; a dataset that leads several comes as often. */
    record Row(
            String dataset,
            @Nullable Long release,
            @Nullable String indicator) {}

    /**
     * Oldest dataset first. One statement, so that releases and leads are those of one moment. Columns and not entities: a pointer
     * may have moved since one was read.
     */
    @Query("""
            select d.code as dataset, d.activeReleaseId as release, l.indicatorCode as indicator
            from Dataset d left join IndicatorLead l on l.datasetId = d.id
            where d.activeReleaseId is not null or l.indicatorCode is not null
            order by d.id, l.indicatorCode""")
    @Transactional(readOnly = true)
    List<Row> shown();
}
