package org.rumbo.policy;

/** Whether a state says it, legislates it or does it. */
public enum Layer {
    DECLARED,
    LAW,
    PRACTICE
}
