package org.rumbo.evidence;

/**
 * How far the design of a study can tell an effect from a coincidence, strongest first. The ladder follows the Maryland
 * Scientific Methods Scale (Sherman and others, Preventing Crime, 1997), with its five levels drawn together: trials (5)
 * and reviews of several studies; designed comparisons (4); comparisons by regression and interrupted series (3); the rest
 * (1 and 2). It grades designs, not how well a single study was carried out.
 */
public enum Strength {
    STRONG,
    MODERATE,
    LIMITED,
    DESCRIPTIVE
}
