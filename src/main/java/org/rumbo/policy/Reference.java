package org.rumbo.policy;

import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.WebAddress;

/**
 * The text that a policy row rests on.
 *
 * @param url where it stands; null where nothing is known that can be opened, whatever the workbook or an older version wrote
 */
public record Reference(
        String title,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String url) {

    public Reference {
        url = WebAddress.orNull(url);
    }
}
