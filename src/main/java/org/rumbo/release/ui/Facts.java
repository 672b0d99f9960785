package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and what stands for them, one under the other. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("data-facts");
    }

    /** Adds a fact; one that is not known is left out. */
    Facts with(String key, @Nullable String text) {
        return text == null ? this : with(key, new Span(text));
    }

    Facts with(String key, Component what) {
        var description = new Description();
        description.add(what);
        add(new Term(getTranslation(key)), description);
        return this;
    }
}
