package org.rumbo.policy;

import java.util.List;
import java.util.Optional;

/**
 * How far one country took one thing by a date.
 *
 * @param stage the furthest stage on that date
 * @param instruments what it rests on, in order of start: those in force, and those that ended before
 */
public record AgendaCell(Stage stage, List<Instrument> instruments) {

    public AgendaCell {
        instruments = List.copyOf(instruments);
    }

    /** The instrument that the stage rests on: the earliest in force at that stage, or the last that ended. */
    public Optional<Instrument> decisive() {
        return switch (stage) {
            case IN_PRACTICE -> first(Layer.PRACTICE);
            case IN_LAW -> first(Layer.LAW);
            case BEFORE_LEGISLATURE, DECLARED -> first(Layer.DECLARED);
            case ENDED -> instruments.stream().reduce((a, b) -> b);
            default -> Optional.empty();
        };
    }

    /** The instrument with which the kind of the decisive one came to this stage, without a break since. */
    public Optional<Instrument> since() {
        var spells = new Spells(instruments);
        return decisive().map(spells::begin);
    }

    private Optional<Instrument> first(Layer layer) {
        return instruments.stream()
                .filter(i -> i.layer() == layer && i.level() > 0)
                .findFirst();
    }
}
