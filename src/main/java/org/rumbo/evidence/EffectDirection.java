package org.rumbo.evidence;

/** What a study finds for the policy that it looks at. It is relative to that policy, not to a road. */
public enum EffectDirection {
    /** The outcome that the policy aims at moved the way the policy aims. */
    SUPPORTS,
    /** No clear effect, or effects that point both ways. */
    MIXED,
    /** It moved the other way, or harm was found. */
    AGAINST
}
