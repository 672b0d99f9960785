package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;

/** A control below its label. */
public final class Field extends Div {

    public Field(String label, String id, Component control) {
        addClassName("field");
        control.setId(id);
        NativeLabel text = new NativeLabel(label);
        text.setFor(control);
        add(text, control);
    }
}
