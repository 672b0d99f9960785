package org.rumbo.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rumbo.evidence.ui.EvidencePage.Entry;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.Explained;
import org.rumbo.ui.Mark;
import org.rumbo.ui.SourceLink;
import org.rumbo.ui.Spoken;

/** Studies, each with everything that a reader needs to look it up and to weigh it. */
class StudyList extends Div {

    private static final int FIRST = 12;

    StudyList(EvidencePage page) {
        addClassName("study-list");
        if (page.studies().isEmpty()) {
            add(new Paragraph(getTranslation("evidence.empty")));
        }
        page.studies().stream().limit(FIRST).forEach(entry -> add(study(entry)));
        if (page.studies().size() > FIRST) {
            // a browser opens this by itself when a link leads to a study inside
            var rest = new Div();
            page.studies().stream().skip(FIRST).forEach(entry -> rest.add(study(entry)));
            var more = new NativeDetails(
                    new Span(getTranslation("evidence.more", page.studies().size() - FIRST)), rest);
            more.addClassName("study-rest");
            add(more);
        }
        var source = new Paragraph(getTranslation("evidence.source"));
        page.editions().forEach(edition -> source.add(new Span(" "), new Anchor(edition.href(), edition.said())));
        source.addClassName("instrument-source");
        add(source);
    }

    private Article study(Entry entry) {
        var title = new H3(entry.title());
        title.getElement().setAttribute("lang", entry.titleLanguage());
        var finding = new Explained(entry.findingName(), "finding." + entry.finding(), entry.code())
                .as("finding", entry.finding());
        var dot = new Span();
        dot.addClassNames("study-dot", entry.strength());
        dot.getElement().setAttribute("aria-hidden", "true").appendChild(Mark.strength(entry.strength()));
        var facts = new Paragraph(finding, new Anchor(entry.kindHref(), entry.kind()));
        if (entry.country() != null && entry.countryHref() != null) {
            facts.add(new Span(" · "), new Anchor(entry.countryHref(), entry.country()));
        }
        if (entry.outcome() != null) {
            facts.add(new Span(" · " + entry.outcome()));
        }
        if (!entry.verified()) {
            facts.add(new Span(" · "), new Emphasis(getTranslation("evidence.unverified")));
        }
        facts.addClassName("study-facts");
        var design = new Paragraph(dot, new Span(entry.design()));
        design.addClassName("study-design");
        var claim = new Paragraph(entry.claim());
        claim.getElement().setAttribute("lang", entry.claimLanguage());
        var article = new Article(title, facts, design, claim);
        article.setId(entry.code());
        article.addClassNames("study", entry.direction());
        if (entry.effect() != null) {
            var effect = new Span(entry.effect());
            if (entry.effectLanguage() != null) {
                effect.getElement().setAttribute("lang", entry.effectLanguage());
            }
            article.add(new Paragraph(new Span(getTranslation("evidence.effect") + " "), effect));
        }
        var citation = new Paragraph(new Span(entry.citation() + " "));
        if (entry.href() != null && entry.hrefText() != null) {
            citation.add(SourceLink.of(entry.hrefText(), entry.href()));
        }
        citation.addClassName("instrument-source");
        article.add(citation);
        var trace = new Paragraph(new Span(entry.code() + ", "), new CellLink(entry.cell()));
        if (entry.note() != null) {
            trace.add(new Span(" "), Spoken.in(new Span(), entry.note()));
        }
        trace.addClassName("instrument-source");
        article.add(trace);
        if (entry.compareHref() != null && entry.country() != null) {
            article.add(new Anchor(entry.compareHref(), getTranslation("evidence.compare", entry.country())));
        }
        return article;
    }
}
