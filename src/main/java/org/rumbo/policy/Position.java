package org.rumbo.policy;

/** Where a state stands towards the alliance for a drug policy that is not military. */
public enum Position {
    /** Called the conference. */
    CONVENER,
    /** Named in the closing document of Cali, 9 September 2023. */
    SIGNATORY,
    /** Spoke for it without a signature that is documented. */
    RHETORICAL_SUPPORT,
    /** Asked to join, or present without joining. */
    OBSERVER_OR_INVITED,
    /** Takes part in the coalition against the cartels that was proclaimed at Doral, 7 March 2026. */
    COUNTER_CARTEL_COALITION,
    /** Took the opposite road. A state can hold this beside any other position. */
    HARDLINE
}
