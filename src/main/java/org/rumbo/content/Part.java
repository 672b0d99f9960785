package org.rumbo.content;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;

/** A part of a page that is HTML at an address: a long list or a large table without anything that needs the server. */
@Tag("rumbo-part")
@JsModule("./part.ts")
public final class Part extends FetchingElement {

    /** @param names classes of its style */
    public Part(String... names) {
        addClassNames(names);
    }

    /** Marks the element with this id as the current one; null for none. */
    public void setCurrent(@Nullable String id) {
        if (id == null) {
            getElement().removeAttribute("current");
        } else {
            getElement().setAttribute("current", id);
        }
    }

    /** Moves focus to the first heading once it is there: somebody who chose by keyboard goes on reading here. */
    public void focusHeading() {
        getElement().executeJs("this.attend = true; this.attended?.()");
    }
}
