package org.rumbo.dataset;

import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.dataset.CheckedFile.Basis;

/**
 * How a file is imported.
 *
 * @param dryRun check and compare only: nothing is stored
 * @param lead let this dataset speak for the indicators it brings, also where another one does today
 * @param by who imports, for the release and the record of changes
 * @param basis what the dataset showed when a person agreed to the import, which is refused if that has changed; null where nobody
 *     looked
 */
public record ImportOptions(
        boolean dryRun, boolean lead, Actor by, @Nullable Basis basis) {

    /** An import that nobody looked at before. */
    public ImportOptions(boolean dryRun, boolean lead, Actor by) {
        this(dryRun, lead, by, null);
    }

    /**
     * An import that nobody looked at before.
     *
     * @param by what acts on this machine without an account
     */
    public ImportOptions(boolean dryRun, boolean lead, String by) {
        this(dryRun, lead, new Actor(by, Actor.THIS_MACHINE));
    }
}
