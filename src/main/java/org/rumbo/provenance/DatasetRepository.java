package org.rumbo.provenance;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DatasetRepository extends Repository<DatasetEntity, Long> {

    /** A dataset's code and the number of its active release. */
    record Active(String code, long release) {}

    /** Oldest dataset first. Columns and not entities: a pointer may have moved since one was read. */
    @Query("""
            select d.code as code, d.activeReleaseId as release from Dataset d
            where d.activeReleaseId is not null order by d.id""")
    List<Active> active();
}
