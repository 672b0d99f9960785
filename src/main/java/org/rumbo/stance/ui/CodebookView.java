package org.rumbo.stance.ui;

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
import org.rumbo.link.CodebookLink;

/** Each kind with its definition and anchors, and the countries that have it now. */
@Route(CodebookLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.codebook", order = 7)
class CodebookView extends Composite<Div> implements HasDynamicTitle {

    CodebookView(CodebookContents contents, ContentLinks links) {
        var lead = new Paragraph(getTranslation("codebook.lead"));
        lead.addClassName("lead");
        var kinds = new Part();
        kinds.setSource(links.href(contents.kinds(), getLocale()));
        getContent().addClassName("page");
        getContent().add(new H1(getTranslation("codebook.heading")), lead, kinds);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("codebook.heading"));
    }
}
