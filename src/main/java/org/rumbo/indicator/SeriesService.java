package org.rumbo.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rumbo.country.CountryCode;

/** Indicators and series of the active releases. Each method is a bounded number of queries, whatever the answer's size. */
public interface SeriesService {

    /** All indicators, by topic and then in the order of their workbooks. */
    List<Indicator> indicators();

    Optional<Indicator> indicator(String code);

    /**
     * The series of an indicator for the given places, whole (a caller narrows the years with
     * {@link Series#between(int, int)}), in the order asked for. A place without a value has an empty series.
     */
    List<Series> series(String indicator, Collection<CountryCode> countries);

    /** The series of an indicator for every place that has one, by place. */
    Map<CountryCode, Series> allSeries(String indicator);

    /** All series of one place that have a value, by indicator code in the order of {@link #indicators()}. */
    Map<String, Series> seriesOf(CountryCode country);
}
