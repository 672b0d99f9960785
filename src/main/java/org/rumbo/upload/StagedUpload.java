package org.rumbo.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought and is kept until it is a release or thrown away.
 *
 * @param id part of its address
 * @param fileName as its bringer calls it; for people, never for a path
 * @param size in bytes
 * @param checksum SHA-256 in hexadecimal
 * @param mapping how its columns are to be read, in the form that the mapping store keeps; null where a layout knows them or nobody
 *     has said
 * @param releaseId number of the release that was made of it; null while it waits
 */
public record StagedUpload(
        String id,
        String fileName,
        long size,
        String checksum,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable String mapping,
        @Nullable Long releaseId) {}
