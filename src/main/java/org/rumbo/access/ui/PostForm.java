package org.rumbo.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import org.rumbo.access.SignInForm;
import org.rumbo.ui.Field;

/**
 * A form that the browser sends by itself. Password managers know such a form, and what is typed never passes through the state of
 * a page on the server.
 */
@Tag("form")
final class PostForm extends HtmlContainer {

    /** @param action address that takes the form, relative to the root of the application */
    PostForm(String action) {
        addClassName("sign-in-form");
        getElement().setAttribute("method", "post").setAttribute("action", action);
        SignInForm.token()
                .ifPresent(token -> getElement()
                        .appendChild(new Element("input")
                                .setAttribute("type", "hidden")
                                .setAttribute("name", token.parameter())
                                .setAttribute("value", token.value())));
    }

    /**
     * Adds a field with its label.
     *
     * @param autocomplete what the field is, in the words that browsers know
     */
    Input field(String label, String name, String type, String autocomplete) {
        var input = new Input();
        input.setType(type);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true);
        add(new Field(label, name, input));
        return input;
    }

    void submit(String label) {
        var button = new NativeButton(label);
        button.addClassNames("button", "button-primary");
        button.getElement().setAttribute("type", "submit");
        add(button);
    }
}
