package org.rumbo.policy;

/** Group of kinds that a stance score averages over; each belongs to one direction. */
public enum Domain {
    FORCE(Direction.MILITARIZED),
    EXCEPTION_AND_PUNISHMENT(Direction.MILITARIZED),
    CROPS(Direction.MILITARIZED),
    LAW(Direction.HARM_REDUCTION),
    HEALTH(Direction.HARM_REDUCTION),
    SOCIAL(Direction.HARM_REDUCTION),
    PEACE(Direction.HARM_REDUCTION);

    private final Direction direction;

    Domain(Direction direction) {
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }
}
