package org.rumbo.story.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.AgendaLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.StanceLink;
import org.rumbo.link.StoryLink;
import org.rumbo.provenance.CellRef;
import org.rumbo.story.Chapter;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.SourceLink;
import org.rumbo.ui.Spoken;

/** The chapters in order of time, and where to read on. */
class StoryPart extends Div {

    StoryPart(List<Chapter> chapters) {
        addClassName("page-content");
        if (chapters.isEmpty()) {
            add(new Paragraph(getTranslation("story.none")));
            return;
        }
        add(contents(chapters), legend());
        chapters.forEach(chapter -> add(chapter(chapter)));
        var on = new Div(
                new Anchor(AgendaLink.PATH, getTranslation("agenda.heading")),
                new Anchor(new StanceLink(List.of(), null, null).href(), getTranslation("stance.page.heading")),
                new Anchor(EvidenceLink.PATH, getTranslation("evidence.heading")));
        on.addClassName("suggestions");
        add(new H2(getTranslation("story.on")), on);
    }

    private Component contents(List<Chapter> chapters) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("story.contents"));
        nav.addClassName("story-contents");
        chapters.forEach(chapter -> {
            var link = new Anchor(StoryLink.PATH + "#" + chapter.code(), chapter.years() + " " + chapter.title());
            link.setRouterIgnore(true);
            nav.add(link);
        });
        return nav;
    }

    private Component legend() {
        var legend = new Paragraph();
        legend.addClassName("story-legend");
        for (String direction : List.of("militarized", "harm_reduction", "other")) {
            var mark = new Span();
            mark.addClassNames("story-mark", direction);
            mark.getElement().setAttribute("aria-hidden", "true");
            legend.add(mark, new Span(getTranslation("story.direction." + direction)));
        }
        return legend;
    }

    private Component chapter(Chapter chapter) {
        var years = new Span(chapter.years());
        years.addClassName("story-years");
        var heading = new H2();
        heading.add(years, new Span(" " + chapter.title()));
        heading.setId(chapter.code());
        var events = new OrderedList();
        events.addClassName("story-events");
        chapter.events().forEach(event -> events.add(event(event)));
        var figures = new Div();
        figures.addClassName("story-figures");
        chapter.figures().forEach(figure -> figures.add(figure(figure)));
        var columns = new Div(events, figures);
        columns.addClassName("story-columns");
        var section = new Section(heading, columns);
        section.addClassName("story-chapter");
        return section;
    }

    private ListItem event(Chapter.Event event) {
        var mark = new Span();
        mark.addClassNames("story-mark", event.direction());
        mark.getElement().setAttribute("aria-hidden", "true");
        var date = new Span(event.date());
        date.addClassName("story-date");
        var title = new H3(event.title());
        var facts = new Paragraph(date, new Span(" · " + event.kind()));
        if (event.country() != null && event.countryHref() != null) {
            facts.add(new Span(" · "), new Anchor(event.countryHref(), event.country()));
        }
        facts.addClassName("instrument-facts");
        var item = new ListItem(mark, facts, title);
        item.setId(event.code());
        if (event.note() != null) {
            item.add(Spoken.in(new Paragraph(), event.note()));
        }
        item.add(source(event.source(), event.sourceUrl(), event.cell()));
        return item;
    }

    private Article figure(Chapter.Figure figure) {
        var number = new Paragraph(figure.figure());
        number.addClassName("figure");
        var fact = new Paragraph((figure.country() == null ? "" : figure.country() + ": ") + figure.fact());
        fact.getElement().setAttribute("lang", figure.language());
        var period = new Paragraph(figure.unit() + ", " + figure.period());
        period.addClassName("instrument-facts");
        var article = new Article(number, period, fact);
        if (!figure.verified()) {
            var unverified = new Paragraph(getTranslation("evidence.unverified"));
            unverified.addClassName("caveat");
            article.add(unverified);
        }
        if (figure.note() != null) {
            var note = Spoken.in(new Paragraph(), figure.note());
            note.addClassName("caveat");
            article.add(note);
        }
        article.add(source(figure.source(), figure.sourceUrl(), figure.cell()));
        article.addClassName("card");
        article.setId(figure.code());
        return article;
    }

    private Paragraph source(String text, @Nullable String url, CellRef cell) {
        var source = new Paragraph(
                new Span(getTranslation("stance.basis.source") + " "),
                SourceLink.of(text, url),
                new Span(" · "),
                new CellLink(cell));
        source.addClassName("instrument-source");
        return source;
    }
}
