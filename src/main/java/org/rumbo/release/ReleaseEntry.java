package org.rumbo.release;

import org.rumbo.provenance.Release;

/** A release with what was found in its file. */
public record ReleaseEntry(Release release, FindingCounts findings) {}
