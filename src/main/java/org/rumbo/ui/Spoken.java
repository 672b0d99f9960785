package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import org.rumbo.text.Words;

/** Puts texts on a page so that a screen reader speaks each in its language. */
public final class Spoken {

    private Spoken() {}

    /** The component with the text in it. */
    public static <C extends Component & HasText> C in(C component, Words words) {
        component.setText(words.text());
        component.getElement().setAttribute("lang", words.language());
        return component;
    }
}
