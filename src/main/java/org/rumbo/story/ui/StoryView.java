package org.rumbo.story.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.link.StoryLink;

/** From the war on drugs to the alliance and the emergencies: events and figures, each with its source. */
@Route(StoryLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.story", order = 6)
class StoryView extends Composite<Div> implements HasDynamicTitle {

    StoryView(StoryContents contents, ContentLinks links) {
        var lead = new Paragraph(getTranslation("story.lead"));
        lead.addClassName("lead");
        var chapters = new Part();
        chapters.setSource(links.href(contents.chapters(), getLocale()));
        getContent().addClassName("page");
        getContent().add(new H1(getTranslation("story.heading")), lead, chapters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("story.heading"));
    }
}
