package org.rumbo.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * What was looked for, by country and kind. Only where a kind was looked for is its absence a finding. A workbook says it by kind or, as
 * the first edition did, by domain, which then holds for each kind of the domain and for every year.
 */
public final class Research {

    private final Codebook codebook;
    private final StanceMethod method;
    private final Map<CountryCode, Map<String, KindCoverage>> rows = new HashMap<>();

    /**
     * @param byDomain as the first edition has it; empty where the workbook says it by kind
     * @param byKind a kind without a row counts as not searched
     */
    public Research(Codebook codebook, Collection<Coverage> byDomain, Collection<KindCoverage> byKind) {
        this.codebook = codebook;
        this.method = byKind.isEmpty() ? StanceMethod.BY_DOMAIN : StanceMethod.BY_KIND;
        byDomain.forEach(row -> codebook.of(row.domain())
                .forEach(kind ->
                        add(new KindCoverage(row.country(), kind.code(), row.status(), null, null, row.cell()))));
        byKind.forEach(this::add);
    }

    private void add(KindCoverage row) {
        rows.computeIfAbsent(row.country(), country -> new HashMap<>()).put(row.kind(), row);
    }

    /** The method that the release was coded for. */
    public StanceMethod method() {
        return method;
    }

    /** Whether a kind was looked for in a country, for a year. */
    public CoverageStatus status(CountryCode country, String kind, int year) {
        KindCoverage row = row(country, kind);
        return row == null ? CoverageStatus.NOT_SEARCHED : row.in(year);
    }

    /** Whether a kind was looked for in a country at all. */
    public CoverageStatus status(CountryCode country, String kind) {
        KindCoverage row = row(country, kind);
        return row == null ? CoverageStatus.NOT_SEARCHED : row.status();
    }

    /** What the workbook says of a kind in a country; null where it says nothing. */
    private @Nullable KindCoverage row(CountryCode country, String kind) {
        return rows.getOrDefault(country, Map.of()).get(kind);
    }

    /** The countries in which at least one kind was looked for, in order of code. */
    public List<CountryCode> countries() {
        Set<CountryCode> countries = new TreeSet<>(Comparator.comparing(CountryCode::value));
        rows.forEach((country, kinds) -> {
            if (kinds.values().stream().anyMatch(row -> row.status() == CoverageStatus.SEARCHED)) {
                countries.add(country);
            }
        });
        return List.copyOf(countries);
    }

    /** How much of each domain was looked for in a country; empty where the workbook says nothing of the country. */
    public List<DomainCoverage> domains(CountryCode country) {
        if (!rows.containsKey(country)) {
            return List.of();
        }
        List<DomainCoverage> domains = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            Map<CoverageStatus, Long> kinds = codebook.of(domain).stream()
                    .collect(Collectors.groupingBy(kind -> status(country, kind.code()), Collectors.counting()));
            if (!kinds.isEmpty()) {
                int searched = kinds.getOrDefault(CoverageStatus.SEARCHED, 0L).intValue();
                int unsearched =
                        kinds.getOrDefault(CoverageStatus.NOT_SEARCHED, 0L).intValue();
                domains.add(new DomainCoverage(domain, searched + unsearched, searched));
            }
        }
        return List.copyOf(domains);
    }
}
