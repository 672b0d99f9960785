package org.rumbo.stance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rumbo.link.CodebookLink;
import org.rumbo.stance.CodebookEntry;
import org.rumbo.stance.CodebookEntry.Domain;
import org.rumbo.stance.CodebookEntry.Holder;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.Spoken;

/** All kinds by domain, with their definitions, anchors and holders. */
class CodebookPart extends Div {

    CodebookPart(String method, List<Domain> domains) {
        addClassName("page-content");
        var steps = new Paragraph(method);
        steps.addClassName("codebook-method");
        add(steps);
        if (domains.isEmpty()) {
            add(new Paragraph(getTranslation("codebook.none")));
            return;
        }
        add(contents(domains));
        String direction = "";
        for (Domain domain : domains) {
            if (!domain.direction().equals(direction)) {
                direction = domain.direction();
                var heading = new H2(getTranslation("stance.name." + direction));
                heading.addClassNames("codebook-direction", direction);
                add(heading);
            }
            add(domain(domain));
        }
    }

    private Component contents(List<Domain> domains) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("codebook.contents"));
        nav.addClassName("codebook-contents");
        for (Domain domain : domains) {
            var group = new Div(new Span(domain.name()));
            group.addClassName(domain.direction());
            domain.kinds().forEach(kind -> {
                var link = new Anchor(CodebookLink.href(kind.code()), kind.name());
                group.add(link);
            });
            nav.add(group);
        }
        return nav;
    }

    private Component domain(Domain domain) {
        var section = new Section(new H3(domain.name()));
        section.addClassName("codebook-domain");
        domain.kinds().forEach(kind -> section.add(kind(kind)));
        return section;
    }

    private Component kind(CodebookEntry kind) {
        var name = new H4(kind.name());
        var definition = Spoken.in(new Paragraph(), kind.definition());
        var levels = new DescriptionList();
        for (int level = 0; level < kind.levels().size(); level++) {
            var text =
                    Spoken.in(new DescriptionList.Description(), kind.levels().get(level));
            levels.add(new DescriptionList.Term(getTranslation("codebook.level", Integer.toString(level))), text);
        }
        var facts = new Paragraph();
        for (CodebookEntry.Fact fact : kind.facts()) {
            facts.add(new Span((facts.getElement().getChildCount() == 0 ? "" : " · ") + fact.words()));
            if (fact.remark() != null) {
                facts.add(Spoken.in(new Span(), fact.remark()));
            }
        }
        facts.add(new Span(" · "), new CellLink(kind.cell()));
        facts.addClassName("codebook-facts");
        var article = new Article(name, definition, levels, facts, holders(kind));
        article.setId(kind.code());
        article.addClassName("codebook-kind");
        return article;
    }

    private Component holders(CodebookEntry kind) {
        var line = new Paragraph();
        line.addClassName("codebook-holders");
        if (kind.holders().isEmpty()) {
            line.setText(getTranslation("codebook.holders.none"));
            return line;
        }
        int count = kind.holders().size();
        String lead = count == 1
                ? getTranslation("codebook.holders.one")
                : getTranslation("codebook.holders", Integer.toString(count));
        line.add(new Span(lead + " "));
        boolean first = true;
        for (Holder holder : kind.holders()) {
            if (!first) {
                line.add(new Span(", "));
            }
            first = false;
            line.add(new Anchor(holder.href(), holder.name()), new Span(" " + holder.level()));
        }
        return line;
    }
}
