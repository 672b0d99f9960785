package org.rumbo.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rumbo.link.SearchLink;
import org.rumbo.search.SearchAnswer;
import org.rumbo.search.SearchAnswer.Group;
import org.rumbo.search.SearchAnswer.Hit;

/**
 * What fits what was typed so far, as options of a list below the field: groups, the best of each, and the way to all. What is said of
 * it stands in an attribute, for those who do not see the list.
 */
class SuggestionsPart extends Div {

    /** How many of a group are offered. */
    static final int OF_A_GROUP = 3;

    private static final int MOST = 9;

    private int offered;

    SuggestionsPart(SearchAnswer answer) {
        if (answer.words().isEmpty()) {
            return;
        }
        for (Group group : answer.groups()) {
            if (offered < MOST) {
                add(group(group));
            }
        }
        if (answer.total() == 0) {
            var none = option(new SearchLink(answer.words(), null).href(), "none");
            none.add(
                    new Span(getTranslation("search.none", answer.words())), facts(getTranslation("search.none.what")));
            add(none);
            say(getTranslation("search.none", answer.words()));
            return;
        }
        var all = option(new SearchLink(answer.words(), null).href(), "all");
        all.add(new Span(getTranslation("search.suggestions.all", answer.total(), answer.words())));
        add(all);
        say(getTranslation(answer.total() == 1 ? "search.suggested.one" : "search.suggested", offered, answer.total()));
    }

    private void say(String words) {
        getElement().setAttribute("data-said", words);
    }

    private Component group(Group group) {
        String id = "suggested-" + group.kind().code();
        var name = new Div(getTranslation("search.group." + group.kind().code()));
        name.setId(id);
        name.addClassName("option-group");
        name.getElement().setAttribute("role", "presentation");
        var options = new Div(name);
        options.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id);
        for (Hit hit : group.hits()) {
            if (offered < MOST) {
                options.add(suggestion(hit, group.kind().code() + "-" + offered));
                offered++;
            }
        }
        return options;
    }

    private static Div suggestion(Hit hit, String id) {
        var option = option(hit.href(), id);
        option.add(FoundWords.of(hit.title()));
        if (hit.otherName() != null) {
            option.add(new Span(" "), FoundPart.otherName(hit.otherName()));
        }
        if (!hit.facts().isBlank()) {
            option.add(facts(hit.facts()));
        }
        return option;
    }

    private static Span facts(String words) {
        var facts = new Span(" " + words);
        facts.addClassName("option-facts");
        return facts;
    }

    private static Div option(String href, String id) {
        var option = new Div();
        option.setId("suggestion-" + id);
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", "false")
                .setAttribute("data-href", href);
        return option;
    }
}
