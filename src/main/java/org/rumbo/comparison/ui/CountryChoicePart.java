package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.rumbo.comparison.CountryChoices;

/** Countries as options of a list, each with a bar of its newest figure; what is said of the list stands in an attribute. */
class CountryChoicePart extends Div {

    private static final int PERCENT = 100;

    CountryChoicePart(CountryChoices choices) {
        int number = 0;
        for (CountryChoices.Group group : choices.groups()) {
            add(group(group, "picker-group-" + number++));
        }
        getElement().setAttribute("data-said", said(choices));
    }

    private String said(CountryChoices choices) {
        if (choices.total() == 0) {
            return getTranslation("compare.picker.none", choices.typed());
        }
        return getTranslation(
                choices.total() == 1 ? "compare.picker.count.one" : "compare.picker.count", choices.total());
    }

    private Component group(CountryChoices.Group group, String id) {
        var options = new Div();
        options.getElement().setAttribute("role", "group");
        if (group.name() == null) {
            options.getElement().setAttribute("aria-label", getTranslation("menu.countries"));
        } else {
            var name = new Div(group.name());
            name.setId(id);
            name.addClassName("option-group");
            name.getElement().setAttribute("role", "presentation");
            options.getElement().setAttribute("aria-labelledby", id);
            options.add(name);
        }
        group.choices().forEach(choice -> options.add(option(choice)));
        return options;
    }

    private Component option(CountryChoices.Choice choice) {
        var name = new Span(choice.name());
        name.addClassName("option-name");
        var option = new Div(name);
        option.setId("picker-" + choice.code());
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", "false")
                .setAttribute("data-code", choice.code())
                .setAttribute("data-name", choice.name());
        if (choice.coded()) {
            var coded = new Span(" " + getTranslation("countries.coded"));
            coded.addClassName("country-coded");
            option.add(coded);
        }
        var figure = new Span(
                " " + (choice.figure() == null ? getTranslation("compare.picker.no-figure") : choice.figure()));
        figure.addClassName("option-facts");
        option.add(figure);
        option.getElement().appendChild(bar(choice.share()));
        return option;
    }

    /** Drawn as a shape: its length is no style, and stays on paper. */
    private static Element bar(double share) {
        return new Element("svg")
                .setAttribute("class", "option-bar")
                .setAttribute("aria-hidden", "true")
                .appendChild(new Element("rect")
                        .setAttribute("width", Math.round(share * PERCENT) + "%")
                        .setAttribute("height", "100%"));
    }
}
