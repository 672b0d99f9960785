package org.rumbo.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, as administrators see it.
 *
 * @param name as it is shown; sign-in does not tell capitals apart
 * @param oneTime whether the password is one that somebody else has seen, to be changed at the next sign-in
 * @param disabled whether sign-in is refused
 * @param lockedUntil when the last of the addresses that failed too often may try again; null where none has to wait
 * @param signedInAt last sign-in; null where there was none yet
 */
public record Account(
        long id,
        String name,
        Role role,
        boolean oneTime,
        boolean disabled,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        String createdBy,
        @Nullable Instant signedInAt) {}
