package org.rumbo.policy;

import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;

/** Whether one domain was researched for one country, as the first edition tells it; see {@link Research}. */
public record Coverage(CountryCode country, Domain domain, CoverageStatus status, CellRef cell) {}
