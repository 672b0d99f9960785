package org.rumbo.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

@Entity(name = "Indicator")
@Table(name = "indicator")
@Immutable
@SuppressWarnings("NullAway.Init")
class IndicatorEntity {

    @Id
    long id;

    long releaseId;
    String code;

    @Column(name = "position")
    int place;

    String nameEn;
    String nameEs;
    String namePt;
    String unitEn;
    String unitEs;
    String unitPt;
    int decimals;
    String definitionEn;
    String definitionEs;
    String definitionPt;
    String higherIs;
    String topic;

    @Nullable
    String caveatEn;

    @Nullable
    String caveatEs;

    @Nullable
    String caveatPt;

    Indicator toRecord(String dataset) {
        return new Indicator(
                code,
                new Localized(nameEn, nameEs, namePt),
                new Localized(unitEn, unitEs, unitPt),
                decimals,
                new Localized(definitionEn, definitionEs, definitionPt),
                Codes.constant(HigherIs.class, higherIs),
                topic,
                caveat(),
                dataset);
    }

    private @Nullable Localized caveat() {
        String english = caveatEn;
        if (english == null) {
            return null;
        }
        return new Localized(english, caveatEs == null ? english : caveatEs, caveatPt == null ? english : caveatPt);
    }
}
