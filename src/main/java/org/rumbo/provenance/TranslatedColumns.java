package org.rumbo.provenance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Title, edition and terms in other languages, as columns of releases and of sources. */
@Embeddable
class TranslatedColumns {

    @Nullable
    String titleEs;

    @Nullable
    String titlePt;

    @Nullable
    String editionEs;

    @Nullable
    String editionPt;

    @Nullable
    String licenceEs;

    @Nullable
    String licencePt;

    /** @param columns null where all of them are */
    static Translation toRecord(@Nullable TranslatedColumns columns) {
        return columns == null
                ? Translation.NONE
                : new Translation(
                        columns.titleEs,
                        columns.titlePt,
                        columns.editionEs,
                        columns.editionPt,
                        columns.licenceEs,
                        columns.licencePt);
    }
}
