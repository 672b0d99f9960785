package org.rumbo.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.rumbo.link.SearchLink;

/**
 * Where a reader types what they look for. It offers what fits while they type and leads to the page of all that was found; that much it
 * does without its script, too. The list below it comes from an address, so that a page holds none of it.
 */
@Tag("rumbo-search")
@JsModule("./search-field.ts")
@CssImport("./search.css")
public final class SearchField extends HtmlContainer {

    /**
     * @param id of the field on its page; what belongs to it has ids that begin with it
     * @param words that stand in it
     */
    public SearchField(String id, String words) {
        String label = getTranslation("search.field");
        Element input = new Element("input")
                .setAttribute("id", id)
                .setAttribute("type", "search")
                .setAttribute("name", SearchLink.WORDS)
                .setAttribute("maxlength", Integer.toString(SearchLink.LONGEST))
                .setAttribute("placeholder", getTranslation("search.placeholder"))
                .setAttribute("value", words)
                .setAttribute("aria-label", label)
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("enterkeyhint", "search")
                .setAttribute("aria-keyshortcuts", "/ Control+K");
        Element form = new Element("form")
                .setAttribute("role", "search")
                .setAttribute("aria-label", label)
                .setAttribute("action", SearchLink.PATH)
                .setAttribute("method", "get")
                .appendChild(input, key().getElement());
        Element list = new Element("div")
                .setAttribute("id", id + "-list")
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", getTranslation("search.suggestions"))
                .setAttribute("hidden", true);
        var said = new Paragraph();
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        getElement().setAttribute("src", SearchLink.SUGGESTIONS).appendChild(form, list, said.getElement());
    }

    /** Takes the focus as soon as it is there. */
    public SearchField eager() {
        getElement().setAttribute("eager", true);
        return this;
    }

    private static Span key() {
        var key = new Span();
        key.addClassName("search-key");
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }
}
