package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/** What is one click away on the screen, and on paper stands unfolded. */
public final class Fold extends NativeDetails {

    /** @param summary what a reader finds in it */
    public Fold(String summary, Component... content) {
        super(new Span(summary), new Div(content));
        addClassName("fold");
    }
}
