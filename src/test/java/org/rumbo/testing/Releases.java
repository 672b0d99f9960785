package org.rumbo.testing;

import java.time.Instant;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.Translation;

/** Releases of which a test needs nothing but the number. */
public final class Releases {

    private Releases() {}

    /** One that no page shows, of the dataset {@code figures}. */
    public static Release numbered(long id) {
        return new Release(
                id,
                "figures",
                false,
                "t",
                "p",
                "e",
                null,
                "l",
                null,
                "c",
                null,
                "f",
                "0",
                "x",
                Instant.EPOCH,
                "test",
                0,
                0,
                Translation.NONE);
    }
}
