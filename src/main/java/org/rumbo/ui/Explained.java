package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * A word of the product with what it means, which opens where the word stands: by touch and by keyboard, closed by Escape or by
 * choosing anything else, without a script. The explanation of a word is one text, {@code explained.<word>}.
 */
public final class Explained extends Span {

    /**
     * @param shown as it stands on the page
     * @param word its code
     * @param where what tells this place from others of the page where the same word stands
     */
    public Explained(String shown, String word, String where) {
        String id = ("explained-" + word + "-" + where).replaceAll("[^A-Za-z0-9-]", "-");
        var button = new NativeButton(shown);
        button.getElement().setAttribute("type", "button").setAttribute("popovertarget", id);
        var text = new Span(getTranslation("explained." + word));
        text.setId(id);
        text.getElement().setAttribute("popover", "auto").setAttribute("role", "note");
        addClassName("explained");
        add(button, text);
    }

    /** A question mark beside a word that does something else when it is chosen, such as the heading of a column that sorts. */
    public static Explained beside(String shown, String word, String where) {
        var mark = new Explained("?", word, where);
        mark.getComponentAt(0).getElement().setAttribute("aria-label", mark.getTranslation("explained.what", shown));
        return mark;
    }

    /** The word in capitals and colours of its own: a chip, a finding. */
    public Explained as(String... classes) {
        Component button = getComponentAt(0);
        ((NativeButton) button).addClassNames(classes);
        return this;
    }
}
