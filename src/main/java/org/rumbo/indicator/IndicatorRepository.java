package org.rumbo.indicator;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IndicatorRepository extends Repository<IndicatorEntity, Long> {

    /** The columns of an observation that are shown; a row of a wide read, so no entity. */
    record Value(
            long indicatorId,
            String country,
            int year,
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            String status,
            long sourceId,
            @Nullable String origin,
            @Nullable String noteEn,
            @Nullable String noteEs,
            @Nullable String notePt,
            @Nullable String noteUrl,
            String sheet,
            String cell) {}

    String VALUE = """
        select o.indicatorId as indicatorId, o.country as country, o.obsYear as year, o.obsValue as value,
        o.lowerBound as lower, o.upperBound as upper, o.status as status, o.sourceId as sourceId,
        o.origin as origin, o.noteEn as noteEn, o.noteEs as noteEs, o.notePt as notePt, o.noteUrl as noteUrl, o.sheet as sheet, o.cell as cell from Observation o
        """;

    @Query("select i from Indicator i where i.releaseId in :releases order by i.place, i.id")
    List<IndicatorEntity> ofReleases(Collection<Long> releases);

    /** The observations of a range of {@link ObservationKey}, place by place and year by year. */
    @Query(VALUE + "where o.id between :first and :last order by o.id")
    List<Value> values(long first, long last);

    /** The observations of one place for several indicators; {@code first} and {@code last} count within an indicator. */
    @Query(VALUE + """
        join Indicator i on o.id between i.id * 34359738368 + :first and i.id * 34359738368 + :last
        where i.id in :indicators and o.country = :country order by o.id\
        """)
    List<Value> valuesOf(Collection<Long> indicators, String country, long first, long last);

    @Query("select b from SeriesBreak b where b.releaseId in :releases order by b.breakDate, b.id")
    List<BreakEntity> breaks(Collection<Long> releases);
}
