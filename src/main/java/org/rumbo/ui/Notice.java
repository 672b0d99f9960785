package org.rumbo.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Says what of an address could not be followed, and what is shown instead. */
public final class Notice extends Div {

    public Notice(String lead, List<String> problems) {
        addClassName("notice");
        getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        add(new Paragraph(lead), list);
    }
}
