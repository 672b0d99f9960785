package org.rumbo.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.Release;

/** Policy facts of the active policy release, and the stance that follows from them. */
public interface PolicyService {

    Codebook codebook();

    /** The active policy release; empty before one was loaded. */
    Optional<Release> release();

    /** The date up to which the instruments were researched; stance is not given for years that end after it. */
    Optional<LocalDate> researchedTo();

    /** The countries in which at least one kind was looked for, in order of code. */
    List<CountryCode> codedCountries();

    /** The instruments of a country that may be shown (all but uncertain ones), in order of start. */
    List<Instrument> instruments(CountryCode country);

    /** What was looked for in each country. */
    Research research();

    /** The events of the given countries, in order of date. */
    List<PolicyEvent> events(Collection<CountryCode> countries);

    /** All events, international ones too, in order of date. */
    List<PolicyEvent> events();

    List<Declaration> declarations(CountryCode country);

    /** All declarations by country and date. */
    List<Declaration> declarations();

    /**
     * Stance for each asked country and each year of the period, ascending by year; a country that was not coded has a
     * row a year with null scores, and so has a year that ends after {@link #researchedTo()}.
     */
    default Map<CountryCode, List<Stance>> stance(Collection<CountryCode> countries, int from, int to) {
        return stance(countries, from, to, Weights.CODEBOOK);
    }

    /** The same with other weights of the kinds. */
    Map<CountryCode, List<Stance>> stance(Collection<CountryCode> countries, int from, int to, Weights weights);

    /** The domains and kinds behind a score; empty where no policy is loaded or the year was not researched to its end. */
    List<DomainScore> domains(CountryCode country, Direction direction, int year, Weights weights);

    /** What states declare, legislate and do; empty of instruments before a policy release was loaded. */
    Agenda agenda();

    /** The ranks that each coded country can take in a year under any weights; empty for a year beyond the research. */
    Map<CountryCode, RankRange> rankRanges(Direction direction, int year);
}
