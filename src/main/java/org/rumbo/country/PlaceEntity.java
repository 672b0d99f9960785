package org.rumbo.country;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

@Entity(name = "Place")
@Table(name = "place")
@Immutable
@SuppressWarnings("NullAway.Init")
class PlaceEntity {

    @Id
    long id;

    long releaseId;
    String code;
    String kind;

    @Nullable
    String parent;

    @Nullable
    String region;

    @Nullable
    String subregion;

    @Nullable
    String incomeGroup;

    String nameEn;

    @Nullable
    String nameEs;

    @Nullable
    String namePt;

    Country toRecord() {
        PlaceKind placeKind = Codes.constant(PlaceKind.class, kind);
        Localized written = new Localized(nameEn, nameEs == null ? nameEn : nameEs, namePt == null ? nameEn : namePt);
        return new Country(
                new CountryCode(code),
                placeKind,
                parent == null ? null : new CountryCode(parent),
                region,
                subregion,
                incomeGroup,
                placeKind == PlaceKind.COUNTRY ? CountryNames.of(code).orElse(written) : written);
    }
}
