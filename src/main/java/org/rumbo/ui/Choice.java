package org.rumbo.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of one from a list as the browser itself draws it: no script to load, familiar to every thumb and screen reader. Its
 * value is the value of the chosen option; use it inside a {@link Field} for its label.
 */
@Tag("select")
public final class Choice extends AbstractSinglePropertyField<Choice, String> implements HasAriaLabel {

    /**
     * One option.
     *
     * @param group heading that it stands under; null for none
     */
    public record Option(
            String value, String label, @Nullable String group) {

        public Option(String value, String label) {
            this(value, label, null);
        }
    }

    public Choice() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }

    /** Replaces the options and chooses one of them. */
    public void setOptions(List<Option> options, String chosen) {
        getElement().removeAllChildren();
        Element parent = getElement();
        String group = null;
        for (Option option : options) {
            if (option.group() != null && !option.group().equals(group)) {
                parent = new Element("optgroup").setAttribute("label", option.group());
                getElement().appendChild(parent);
                group = option.group();
            }
            // the attribute chooses: the property of the select is set before its options are there
            parent.appendChild(new Element("option")
                    .setAttribute("value", option.value())
                    .setAttribute("selected", option.value().equals(chosen))
                    .setText(option.label()));
        }
        setValue(chosen);
    }
}
