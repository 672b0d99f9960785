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
    String definitionEn;

    @Nullable
    String definitionEs;

    @Nullable
    String definitionPt;

    @Column(name = "level_0_en")
    String level0En;

    @Column(name = "level_0_es")
    @Nullable
    String level0Es;

    @Column(name = "level_0_pt")
    @Nullable
    String level0Pt;

    @Column(name = "level_1_en")
    String level1En;

    @Column(name = "level_1_es")
    @Nullable
    String level1Es;

    @Column(name = "level_1_pt")
    @Nullable
    String level1Pt;

    @Column(name = "level_2_en")
    String level2En;

    @Column(name = "level_2_es")
    @Nullable
    String level2Es;

    @Column(name = "level_2_pt")
    @Nullable
    String level2Pt;

    @Nullable
    String unitOfCodingEn;

    @Nullable
    String unitOfCodingEs;

    @Nullable
    String unitOfCodingPt;

    @Nullable
    String comparableIndicatorEn;

    @Nullable
    String comparableIndicatorEs;

    @Nullable
    String comparableIndicatorPt;

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
                Localized.orEnglish(definitionEn, definitionEs, definitionPt),
                Localized.orEnglish(level0En, level0Es, level0Pt),
                Localized.orEnglish(level1En, level1Es, level1Pt),
                Localized.orEnglish(level2En, level2Es, level2Pt),
                Localized.orNothing(unitOfCodingEn, unitOfCodingEs, unitOfCodingPt),
                Localized.orNothing(comparableIndicatorEn, comparableIndicatorEs, comparableIndicatorPt),
                articlePhrase,
                new CellRef(releaseId, sheet, cell));
    }
}
