package org.rumbo.evidence;

import java.util.List;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.Release;

/** Studies and quoted figures of the active releases; what is uncertain is left out. */
public interface EvidenceService {

    /** All studies, newest first, then by code. */
    List<Study> studies();

    /** The studies of one country, newest first. */
    default List<Study> studies(CountryCode country) {
        return studies().stream().filter(s -> country.equals(s.country())).toList();
    }

    /** All quoted figures in order of the year that they begin with. */
    List<ContextFact> facts();

    /** The active releases that bring studies or quoted figures. */
    List<Release> releases();
}
