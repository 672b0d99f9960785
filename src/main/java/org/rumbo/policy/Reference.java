package org.rumbo.policy;

import org.jspecify.annotations.Nullable;

/** The text that a policy row rests on. */
public record Reference(
        String title,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String url) {}
