package org.rumbo.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

@Entity(name = "Kind")
@Table(name = "kind")
@Immutable
@SuppressWarnings("NullAway.Init")
class KindEntity {

    @Id
    long id;

    long releaseId;
    String code;

    @Column(name = "position")
    int place;

    String direction;
    String domain;

    @Nullable
    String agendaMeasure;

    double weight;
    String applies;
    String nameEn;
    String nameEs;
    String namePt;
    String definition;

    @Column(name = "level_0")
    String level0;

    @Column(name = "level_1")
    String level1;

    @Column(name = "level_2")
    String level2;

    @Nullable
    String unitOfCoding;

    @Nullable
    String comparableIndicator;

    @Nullable
    String articlePhrase;

    String sheet;
    String cell;

    Kind toRecord() {
        return new Kind(
                code,
                Codes.constant(Direction.class, direction),
                Codes.constant(Domain.class, domain),
                agendaMeasure,
                weight,
                applies,
                new Localized(nameEn, nameEs, namePt),
                definition,
                level0,
                level1,
                level2,
                unitOfCoding,
                comparableIndicator,
                articlePhrase,
                new CellRef(sheet, cell));
    }
}
