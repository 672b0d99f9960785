package org.rumbo.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
        Document list = Document.createShell("");
        list.outputSettings().prettyPrint(false);
        Element parent = list.body();
        String group = null;
        for (Option option : options) {
            if (option.group() != null && !option.group().equals(group)) {
                parent = list.body().appendElement("optgroup").attr("label", option.group());
                group = option.group();
            }
            // the attribute chooses: the property of the select is set before its options are there
            parent.appendElement("option")
                    .attr("value", option.value())
                    .attr("selected", option.value().equals(chosen))
                    .text(option.label());
        }
        // one text for the browser to read: as nodes of Vaadin the years of two lists were a third of the page's start
        getElement().setProperty("innerHTML", list.body().html());
        setValue(chosen);
    }
}
