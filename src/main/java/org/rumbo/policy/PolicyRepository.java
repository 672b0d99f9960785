package org.rumbo.policy;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PolicyRepository extends Repository<KindEntity, Long> {

    /** Which of these releases bring a codebook. */
    @Query("select distinct k.releaseId from Kind k where k.releaseId in :releases")
    List<Long> withCodebook(Collection<Long> releases);

    @Query("select k from Kind k where k.releaseId = :release order by k.place, k.id")
    List<KindEntity> kinds(long release);

    @Query("select c from Coverage c where c.releaseId = :release order by c.country")
    List<CoverageEntity> coverage(long release);

    @Query("select c from KindCoverage c where c.releaseId = :release order by c.country")
    List<KindCoverageEntity> kindCoverage(long release);

    @Query("select i from Instrument i where i.releaseId = :release order by i.startDate, i.code")
    List<InstrumentEntity> instruments(long release);

    @Query("select e from PolicyEvent e where e.releaseId = :release order by e.eventDate, e.id")
    List<EventEntity> events(long release);

    @Query("select d from Declaration d where d.releaseId = :release order by d.country, d.declaredOn, d.id")
    List<DeclarationEntity> declarations(long release);
}
