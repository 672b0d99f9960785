package org.rumbo.stance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CompareLink;
import org.rumbo.link.CountryLink;
import org.rumbo.stance.ScoreBasis;
import org.rumbo.stance.ScoreBasis.Direction;
import org.rumbo.stance.ScoreBasis.DomainRow;
import org.rumbo.stance.ScoreBasis.InstrumentRow;
import org.rumbo.ui.SourceLine;

/** The scores of one country and year taken apart: domains, kinds, instruments, sources, cells. */
class BasisPanel extends Section {

    BasisPanel(ScoreBasis basis) {
        addClassName("basis");
        var heading = new H2(getTranslation("stance.basis.heading", basis.country(), Integer.toString(basis.year())));
        heading.getElement().setAttribute("tabindex", "-1");
        var columns = new Div();
        columns.addClassName("basis-columns");
        basis.scores().forEach(score -> columns.add(column(score)));
        var code = new CountryCode(basis.code());
        var ways = new Paragraph(
                new Anchor(CountryLink.href(code), getTranslation("stance.basis.country", basis.country())),
                new Span(" · "),
                new Anchor(CompareLink.of(code).href(), getTranslation("stance.basis.compare", basis.country())));
        ways.addClassName("ways-on");
        add(heading, new Paragraph(basis.method()), columns, ways);
    }

    private Component column(Direction score) {
        var value = new Paragraph(score.score());
        value.addClassName("basis-score");
        var column = new Div(new H3(score.name()), value);
        column.addClassNames("basis-column", score.code());
        if (!score.sum().isEmpty()) {
            var sum = new Paragraph(getTranslation("stance.basis.sum", score.sum()));
            sum.addClassName("basis-sum");
            column.add(sum);
        }
        var domains = new UnorderedList();
        domains.addClassName("basis-domains");
        score.domains().forEach(domain -> domains.add(domain(domain)));
        column.add(domains);
        column.add(new H3(getTranslation(
                "stance.basis.instruments", Integer.toString(score.instruments().size()))));
        if (score.instruments().isEmpty()) {
            column.add(new Paragraph(getTranslation("stance.basis.none")));
        }
        score.instruments().forEach(instrument -> column.add(instrument(instrument)));
        return column;
    }

    private ListItem domain(DomainRow domain) {
        var name = new Span(domain.name());
        name.addClassName("basis-domain");
        var item = new ListItem(
                name, new Span(domain.value() == null ? domain.status() : domain.value() + " · " + domain.status()));
        var kinds = new UnorderedList();
        domain.kinds()
                .forEach(kind -> kinds.add(new ListItem(
                        new Anchor(kind.href(), kind.name()),
                        new Span(getTranslation("stance.basis.kind", kind.level(), kind.weight(), domain.weights())))));
        if (!domain.kinds().isEmpty()) {
            item.add(kinds);
        }
        if (domain.unknown() != null) {
            var unknown = new Paragraph(domain.unknown());
            unknown.addClassName("basis-unknown");
            item.add(unknown);
        }
        return item;
    }

    private Component instrument(InstrumentRow row) {
        var title = new Span(row.title());
        title.getElement().setAttribute("lang", row.titleLanguage());
        title.addClassName("instrument-title");
        var facts = new Paragraph(new Anchor(row.kindHref(), row.kind()), new Span(" · " + row.facts()));
        facts.addClassName("instrument-facts");
        var summary = new Paragraph(row.summary());
        summary.getElement().setAttribute("lang", row.summaryLanguage());
        var source = new SourceLine(row.source(), row.sourceUrl(), row.confidence(), row.cell());
        var more = new NativeDetails(title, new Div(summary, source));
        // where an address leads that names it; it is opened then
        more.setId(row.code());
        var article = new Article(more, facts);
        article.addClassName("instrument");
        if (!row.scored()) {
            var unscored = new Span(getTranslation("stance.basis.unscored"));
            unscored.addClassName("instrument-unscored");
            article.add(unscored);
        }
        return article;
    }
}
