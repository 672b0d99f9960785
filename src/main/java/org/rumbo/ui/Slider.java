package org.rumbo.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;

/**
 * A number chosen on a line, as the browser itself draws it. Its value is told when the thumb comes to rest, not while it moves.
 */
@Tag("input")
public final class Slider extends AbstractSinglePropertyField<Slider, String> implements HasAriaLabel {

    /** @param step distance between two values */
    public Slider(double lowest, double highest, double step) {
        super("value", "0", false);
        getElement()
                .setAttribute("type", "range")
                .setAttribute("min", Double.toString(lowest))
                .setAttribute("max", Double.toString(highest))
                .setAttribute("step", Double.toString(step));
        setSynchronizedEvent("change");
    }
}
