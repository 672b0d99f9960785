package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * A page whose address ends in the name of something: a country, a dataset, a release. A page is drawn after its first bytes are sent, so
 * whether the address names anything has to be known before.
 */
public interface NamingPage {

    /** The page. */
    Class<? extends Component> page();

    /** Whether there is what the end of an address names. */
    boolean names(String typed);

    /** Addresses of all that a reader should find, relative to the root of the application. */
    default List<String> addresses() {
        return List.of();
    }
}
