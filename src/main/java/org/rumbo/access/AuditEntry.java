package org.rumbo.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record of changes.
 *
 * @param actor who did it: an account, {@code command line (NAME)}, {@code start}, {@code inbox}, or a dash for somebody who is not signed in
 * @param address from where
 * @param action code of what was done
 * @param subject what it was done to
 * @param number in the chain of entries, from 1; null for one from before there was a chain, until the next one is written
 * @param digest SHA-256 over all this and the digest of the entry before, in hexadecimal
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        @Nullable String detail,
        @Nullable Long number,
        @Nullable String digest) {}
