package org.rumbo.content;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import java.util.Optional;

/** An element that fetches what it shows. The session keeps the address alone. */
public abstract class FetchingElement extends Component implements HasStyle {

    /** Shows what is at an address, in place of what was shown before. */
    public void setSource(String address) {
        getElement().setAttribute("src", address);
    }

    /** Where what it shows comes from. */
    public Optional<String> source() {
        return Optional.ofNullable(getElement().getAttribute("src"));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        // they come with the page: what fetches texts may fail, too
        getElement()
                .setAttribute("failure", getTranslation("content.failure"))
                .setAttribute("again", getTranslation("content.again"));
    }
}
