package org.rumbo.comparison.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rumbo.comparison.ComparisonQuery;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCode;
import org.rumbo.text.Texts;

/**
 * The countries of a comparison, and a list to choose more from that leaves the chart in sight. The list comes from an address; the page
 * holds the chosen ones alone.
 */
@Tag("rumbo-country-picker")
@JsModule("./country-picker.ts")
@CssImport("./country-picker.css")
final class CountryPicker extends HtmlContainer {

    private static final String INPUT = "countries";
    private static final String CODE = "event.detail.code";

    private final UnorderedList chips = new UnorderedList();
    private final NativeButton clear = new NativeButton();
    private final NativeButton neighbours = new NativeButton();
    private final Element input = new Element("input");
    private final Consumer<List<CountryCode>> changed;

    private List<CountryCode> chosen = List.of();
    private List<CountryCode> addable = List.of();

    /** Which chip the focus goes to once the others are there anew; none below 0. */
    private int attend = -1;

    /** @param changed told what is chosen whenever a reader changes it */
    CountryPicker(Consumer<List<CountryCode>> changed) {
        this.changed = changed;
        chips.addClassName("picker-chips");
        chips.getElement().setAttribute("aria-label", getTranslation("compare.picker.chosen"));
        clear.setText(getTranslation("compare.picker.clear"));
        clear.addClickListener(click -> {
            attend = 0;
            changed.accept(List.of());
        });
        neighbours.addClickListener(click -> changed.accept(with(addable)));
        var actions = new Div(neighbours, clear);
        actions.addClassName("picker-actions");
        add(new Div(label(), field()), chips, actions, list());
        getElement()
                .setAttribute("most", Integer.toString(ComparisonQuery.MOST_COUNTRIES))
                .setAttribute("full", getTranslation("compare.picker.full", ComparisonQuery.MOST_COUNTRIES))
                .setAttribute("recent", getTranslation("compare.picker.recent"))
                .setAttribute("failure", getTranslation("content.failure"))
                // the browser fills in the name
                .setAttribute("added", Texts.of(getLocale()).get("compare.picker.added"))
                .setAttribute("removed", Texts.of(getLocale()).get("compare.picker.removed"))
                .addEventListener(
                        "country-toggle",
                        event -> toggle(event.getEventData().path(CODE).asString("")))
                .addEventData(CODE);
    }

    private Element labelled(String tag, String key) {
        return new Element(tag).setText(getTranslation(key));
    }

    private com.vaadin.flow.component.html.NativeLabel label() {
        var label = new com.vaadin.flow.component.html.NativeLabel(getTranslation("compare.countries"));
        label.setFor(INPUT);
        return label;
    }

    private Div field() {
        input.setAttribute("id", INPUT)
                .setAttribute("type", "search")
                .setAttribute("maxlength", "60")
                .setAttribute("placeholder", getTranslation("compare.countries.placeholder"))
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false");
        Element done = labelled("button", "compare.picker.done")
                .setAttribute("type", "button")
                .setAttribute("class", "button picker-done");
        var field = new Div();
        field.addClassName("picker-field");
        field.getElement().appendChild(input, done);
        return field;
    }

    private Div list() {
        Element order = new Element("div")
                .setAttribute("role", "group")
                .setAttribute("class", "picker-order")
                .setAttribute("aria-label", getTranslation("compare.picker.order"))
                .appendChild(order("region", true), order("value", false));
        Element options = new Element("div")
                .setAttribute("id", INPUT + "-list")
                .setAttribute("role", "listbox")
                .setAttribute("aria-multiselectable", "true")
                .setAttribute("aria-label", getTranslation("menu.countries"));
        var said = new Paragraph();
        said.addClassName("picker-said");
        said.getElement().setAttribute("role", "status");
        var list = new Div();
        list.addClassName("picker-list");
        list.getElement().appendChild(order, options, said.getElement());
        return list;
    }

    private Element order(String code, boolean pressed) {
        return labelled("button", "compare.picker.order." + code)
                .setAttribute("type", "button")
                .setAttribute("data-sort", code)
                .setAttribute("aria-pressed", Boolean.toString(pressed));
    }

    /**
     * Shows what is chosen, and what else may be.
     *
     * @param countries in the order in which they are drawn
     * @param around their neighbours that still fit
     * @param source address of the list
     */
    void show(List<Country> countries, List<Country> around, String source) {
        chosen = countries.stream().map(Country::code).toList();
        addable = around.stream().map(Country::code).toList();
        getElement()
                .setAttribute("chosen", chosen.stream().map(CountryCode::value).collect(Collectors.joining(",")))
                .setAttribute("src", source);
        chips.removeAll();
        countries.forEach(country -> chips.add(chip(country)));
        chips.setVisible(!countries.isEmpty());
        clear.setVisible(!countries.isEmpty());
        neighbours.setVisible(!around.isEmpty());
        neighbours.setText(getTranslation(
                "compare.picker.neighbours",
                Texts.of(getLocale())
                        .list(around.stream()
                                .map(country -> country.name().in(getLocale()))
                                .toList())));
        if (attend >= 0) {
            attend(attend);
            attend = -1;
        }
    }

    /** Whoever removed a country by keyboard goes on at the next one. */
    private void attend(int at) {
        int last = (int) chips.getChildren().count() - 1;
        if (last < 0) {
            input.executeJs("this.focus()");
        } else {
            chips.getComponentAt(Math.min(at, last)).getElement().getChild(0).executeJs("this.focus()");
        }
    }

    private ListItem chip(Country country) {
        String name = country.name().in(getLocale());
        var remove = new NativeButton(name);
        remove.setAriaLabel(getTranslation("compare.picker.remove", name));
        remove.addClickListener(click -> {
            attend = chosen.indexOf(country.code());
            toggle(country.code().value());
        });
        return new ListItem(remove);
    }

    /** What the browser says is no code until it looks like one; whether there is such a country is for the address to find out. */
    private void toggle(String typed) {
        if (!CountryCode.isWellFormed(typed)) {
            return;
        }
        CountryCode code = new CountryCode(typed);
        if (chosen.contains(code)) {
            changed.accept(chosen.stream().filter(one -> !one.equals(code)).toList());
        } else if (chosen.size() < ComparisonQuery.MOST_COUNTRIES) {
            changed.accept(with(List.of(code)));
        }
    }

    private List<CountryCode> with(List<CountryCode> more) {
        List<CountryCode> all = new ArrayList<>(chosen);
        all.addAll(more);
        return all;
    }
}
