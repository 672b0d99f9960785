package org.rumbo.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record of changes.
 *
 * @param actor who did it: an account, {@code command line}, {@code start}, {@code inbox}, or a dash for somebody who is not signed in
 * @param address from where
 * @param action code of what was done
 * @param subject what it was done to
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        @Nullable String detail) {}
