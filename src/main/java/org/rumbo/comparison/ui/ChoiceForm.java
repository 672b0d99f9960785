package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Tick boxes whose choice becomes an address, without a script and without a page on the server. */
@Tag("form")
final class ChoiceForm extends HtmlContainer {

    private final String parameter;

    /**
     * @param action path of the page that the choice opens
     * @param parameter parameter of it that says what was chosen
     */
    ChoiceForm(String action, String parameter) {
        this.parameter = parameter;
        addClassName("choice-form");
        getElement().setAttribute("method", "get").setAttribute("action", action);
    }

    /** A value that is always chosen. */
    void hidden(String value) {
        getElement().appendChild(input("hidden", parameter, value));
    }

    /** Boxes under one heading. */
    void group(String heading, List<Component> choices) {
        Element group = new Element("fieldset");
        group.appendChild(new Element("legend").setText(heading));
        choices.forEach(choice -> group.appendChild(choice.getElement()));
        getElement().appendChild(group);
    }

    /** A box with its label. */
    static Component choice(String parameter, String value, String label, boolean chosen) {
        NativeLabel box = new NativeLabel();
        Element input = input("checkbox", parameter, value);
        input.setAttribute("checked", chosen);
        box.getElement().appendChild(input, new Span(label).getElement());
        return box;
    }

    void submit(String label) {
        NativeButton button = new NativeButton(label);
        button.addClassName("button");
        button.getElement().setAttribute("type", "submit");
        add(button);
    }

    private static Element input(String type, String parameter, String value) {
        return new Element("input")
                .setAttribute("type", type)
                .setAttribute("name", parameter)
                .setAttribute("value", value);
    }
}
