package org.rumbo.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Which dataset speaks for an indicator that more than one brings. */
@Entity(name = "IndicatorLead")
@Table(name = "indicator_lead")
@Immutable
@SuppressWarnings("NullAway.Init")
class LeadEntity {

    @Id
    String indicatorCode;

    long datasetId;
}
