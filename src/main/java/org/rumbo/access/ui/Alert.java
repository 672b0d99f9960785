package org.rumbo.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A sentence that must not be missed; screen readers say it at once. */
final class Alert extends Div {

    Alert(String sentence) {
        addClassName("notice");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(sentence));
    }
}
