package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.rumbo.comparison.PolicyCell;
import org.rumbo.link.StanceLink;
import org.rumbo.stance.ScoreBasis;
import org.rumbo.stance.ScoreBasis.Direction;
import org.rumbo.stance.ScoreBasis.InstrumentRow;
import org.rumbo.ui.SourceLine;

/** The policy of a country in a year in words: both scores, and each instrument in force with its source. */
class PolicyPart extends Section {

    /** @param found empty where the country was not researched */
    PolicyPart(PolicyCell cell, String country, Optional<ScoreBasis> found) {
        addClassName("policy-in-force");
        var heading = new H2(getTranslation("compare.policy.heading", country, Integer.toString(cell.year())));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("compare.policy.not-researched", country)));
            return;
        }
        found.get().scores().forEach(this::direction);
        add(new Paragraph(
                new Anchor(StanceLink.of(cell.country(), cell.year()).href(), getTranslation("compare.policy.basis"))));
    }

    private void direction(Direction direction) {
        var score = new Span(direction.score());
        score.addClassName("policy-score");
        var name = new H3(new Span(direction.name()), score);
        name.addClassName(direction.code());
        add(name);
        if (direction.instruments().isEmpty()) {
            add(new Paragraph(getTranslation("stance.basis.none")));
        }
        direction.instruments().forEach(instrument -> add(instrument(instrument)));
    }

    private Component instrument(InstrumentRow row) {
        var title = new H4(row.title());
        title.getElement().setAttribute("lang", row.titleLanguage());
        var facts = new Paragraph(new Anchor(row.kindHref(), row.kind()), new Span(" · " + row.facts()));
        facts.addClassName("instrument-facts");
        if (!row.scored()) {
            var unscored = new Span(" · " + getTranslation("stance.basis.unscored"));
            unscored.addClassName("instrument-unscored");
            facts.add(unscored);
        }
        var summary = new Paragraph(row.summary());
        summary.getElement().setAttribute("lang", row.summaryLanguage());
        var source = new SourceLine(row.source(), row.sourceUrl(), row.confidence(), row.cell());
        var article = new Article(title, facts, summary, source);
        article.addClassName("instrument");
        return article;
    }
}
