package org.rumbo.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.CodebookLink;
import org.rumbo.link.CountryLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.SearchLink;
import org.rumbo.search.SearchAnswer;
import org.rumbo.search.SearchAnswer.Group;
import org.rumbo.search.SearchAnswer.Hit;
import org.rumbo.search.SearchKind;

/** What was found, by what it is; or what to do where nothing was. */
class FoundPart extends Div {

    private static final List<String> EXAMPLES = List.of("Bukele", "naloxone", "Costa de Marfil", "Plan Colombia");

    FoundPart(SearchAnswer answer, @Nullable SearchKind only) {
        addClassNames("page-content", "found");
        if (answer.words().isEmpty()) {
            add(new Paragraph(getTranslation("search.empty")), examples());
            return;
        }
        var count = new Paragraph(count(answer));
        count.addClassName("found-count");
        count.getElement().setAttribute("role", "status");
        add(count);
        if (answer.cut()) {
            add(new Paragraph(getTranslation("search.cut", Integer.toString(SearchLink.LONGEST))));
        }
        if (only != null) {
            add(new Paragraph(
                    new Anchor(new SearchLink(answer.words(), null).href(), getTranslation("search.every-kind"))));
        }
        answer.groups().forEach(group -> add(group(answer, group)));
        if (answer.groups().isEmpty()) {
            add(new Paragraph(getTranslation("search.none.advice")), waysOn());
        }
    }

    private String count(SearchAnswer answer) {
        if (answer.total() == 0) {
            return getTranslation("search.none", answer.words());
        }
        String total =
                getTranslation(answer.total() == 1 ? "search.one" : "search.many", answer.total(), answer.words());
        return answer.anyWord() ? total + " " + getTranslation("search.any") : total;
    }

    private Section group(SearchAnswer answer, Group group) {
        var heading =
                new H2(new Span(getTranslation("search.group." + group.kind().code())));
        var number = new Span(" " + group.total());
        number.addClassName("found-number");
        heading.add(number);
        var list = new OrderedList();
        group.hits().forEach(hit -> list.add(hit(hit)));
        var section = new Section(heading, list);
        section.addClassName("found-group");
        if (group.total() > group.hits().size() && answer.groups().size() > 1) {
            var all = new Paragraph(new Anchor(
                    new SearchLink(answer.words(), group.kind().code()).href(),
                    getTranslation("search.all-of-kind", group.total(), name(group))));
            section.add(all);
        }
        return section;
    }

    private String name(Group group) {
        return getTranslation("search.group." + group.kind().code());
    }

    private static ListItem hit(Hit hit) {
        var title = new Anchor(hit.href());
        title.add(FoundWords.of(hit.title()));
        title.addClassName("found-title");
        var item = new ListItem(title);
        if (hit.otherName() != null) {
            item.add(new Span(" "), otherName(hit.otherName()));
        }
        if (!hit.facts().isBlank()) {
            var facts = new Paragraph(hit.facts());
            facts.addClassName("instrument-facts");
            item.add(facts);
        }
        if (hit.text() != null) {
            item.add(new Paragraph(FoundWords.of(hit.text())));
        }
        return item;
    }

    /** The name by which it was found, in brackets. */
    static Span otherName(SearchAnswer.Passage name) {
        var other = new Span(new Span("("), FoundWords.of(name), new Span(")"));
        other.addClassName("other-name");
        return other;
    }

    private static Component examples() {
        var links = new Div();
        links.addClassName("suggestions");
        EXAMPLES.forEach(words -> links.add(new Anchor(new SearchLink(words, null).href(), words)));
        return links;
    }

    private Component waysOn() {
        var links = new Div(
                new Anchor(CountryLink.LIST, getTranslation("search.none.countries")),
                new Anchor(CodebookLink.PATH, getTranslation("search.none.kinds")),
                new Anchor(EvidenceLink.PATH, getTranslation("search.none.studies")));
        links.addClassName("suggestions");
        return links;
    }
}
