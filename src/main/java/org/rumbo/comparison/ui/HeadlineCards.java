package org.rumbo.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rumbo.comparison.Headline;
import org.rumbo.ui.CellLink;

/** The figures that answer first, each with its source and its cell. */
class HeadlineCards extends Section {

    HeadlineCards(List<Headline> headlines) {
        addClassName("headlines");
        getElement().setAttribute("aria-label", getTranslation("overview.headlines"));
        headlines.forEach(headline -> add(card(headline)));
    }

    private Article card(Headline headline) {
        var figure = new Paragraph(headline.figure());
        figure.addClassName("figure");
        var source = new Anchor(headline.href(), headline.source());
        source.addClassName("source");
        var article = new Article(figure, new Paragraph(headline.text()));
        headline.notes().forEach(note -> {
            var caveat = new Span(note);
            caveat.addClassName("caveat");
            article.add(caveat);
        });
        if (!headline.leftOut().isEmpty()) {
            UnorderedList reasons = new UnorderedList();
            headline.leftOut().forEach(reason -> reasons.add(new ListItem(reason)));
            NativeDetails leftOut = new NativeDetails(getTranslation("overview.left-out"), reasons);
            leftOut.addClassName("left-out");
            article.add(leftOut);
        }
        var cell = new CellLink(headline.cell(), headline.indicator());
        cell.addClassName("source");
        article.add(source, cell);
        article.addClassName("card");
        return article;
    }
}
