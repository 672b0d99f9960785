package org.rumbo.evidence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRepository extends Repository<StudyEntity, Long> {

    @Query("select s from Study s where s.releaseId in :releases order by s.studyYear desc, s.code")
    List<StudyEntity> studies(Collection<Long> releases);

    @Query("select f from ContextFact f where f.releaseId in :releases order by f.yearFrom, f.code")
    List<ContextFactEntity> facts(Collection<Long> releases);
}
