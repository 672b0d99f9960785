package org.rumbo.country;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlaceRepository extends Repository<PlaceEntity, Long> {

    @Query("select p from Place p where p.releaseId in :releases order by p.code, p.releaseId, p.id")
    List<PlaceEntity> ofReleases(Collection<Long> releases);
}
