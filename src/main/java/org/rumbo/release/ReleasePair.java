package org.rumbo.release;

import org.rumbo.provenance.Release;

/**
 * Two releases of one dataset.
 *
 * @param from the earlier one, as the reader has it: what is only in {@code to} is new
 * @throws IllegalArgumentException when they belong to different datasets; the message says which
 */
public record ReleasePair(Release from, Release to) {

    public ReleasePair {
        if (!from.dataset().equals(to.dataset())) {
            throw new IllegalArgumentException(
                    "Release %d is of the dataset %s and release %d of %s. Only releases of one dataset can be compared."
                            .formatted(from.id(), from.dataset(), to.id(), to.dataset()));
        }
    }
}
