package org.rumbo.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.link.SearchLink;
import org.rumbo.ui.SearchField;

/** All that a search found. Its address says what was looked for. */
@Route(SearchLink.PATH)
@AnonymousAllowed
class SearchView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SearchContents contents;
    private final ContentLinks links;
    private String title = "";

    SearchView(SearchContents contents, ContentLinks links) {
        this.contents = contents;
        this.links = links;
        getContent().addClassNames("page", "search-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SearchLink wish = contents.wish(event.getLocation().getQueryParameters().getParameters());
        String words = wish.words().strip();
        title = words.isEmpty()
                ? getTranslation("search.heading")
                : getTranslation(
                        "search.title",
                        words.length() <= SearchLink.LONGEST ? words : words.substring(0, SearchLink.LONGEST));
        var found = new Part();
        found.setSource(links.href(contents.found(wish), getLocale()));
        var field = new SearchField("search-words", words);
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("search.heading")),
                        words.isEmpty() ? field.eager() : field,
                        shortcut(),
                        found);
    }

    /** Whether a single key leads here; search-shortcut.ts, which comes with the field, makes and keeps the choice. */
    private HtmlComponent shortcut() {
        var shortcut = new HtmlComponent("rumbo-search-shortcut");
        shortcut.getElement().setAttribute("label", getTranslation("search.slash"));
        return shortcut;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
