package org.rumbo.stance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rumbo.link.CodebookLink;
import org.rumbo.policy.Domain;
import org.rumbo.policy.Kind;
import org.rumbo.policy.Weights;
import org.rumbo.wording.Wording;

/** The weight of each kind on a line, as the browser itself draws it; told when the thumb comes to rest, not while it moves. */
class WeightSliders extends Div {

    /** Attribute of a slider: the code of its kind. */
    static final String KIND = "data-kind";

    private static final double STEP = 0.5;

    private final Weights weights;

    WeightSliders(Map<Domain, List<Kind>> domains, Weights weights) {
        this.weights = weights;
        addClassName("weights-groups");
        domains.forEach((domain, of) -> add(group(domain, of)));
    }

    private Component group(Domain domain, List<Kind> of) {
        String name = getTranslation("stance.domain." + domain.name().toLowerCase(Locale.ROOT));
        var group = new Div();
        group.addClassNames("weights-group", domain.direction().name().toLowerCase(Locale.ROOT));
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        var title = new Span(name);
        title.addClassName("weights-domain");
        group.add(title);
        of.forEach(kind -> group.add(row(kind)));
        return group;
    }

    private Component row(Kind kind) {
        double weight = weights.applyAsDouble(kind);
        String text = weight == Math.rint(weight) ? Long.toString(Math.round(weight)) : Double.toString(weight);
        String name = kind.name().in(getLocale());
        var slider = new Input();
        slider.setId("weight-" + kind.code());
        slider.getElement()
                .setAttribute(KIND, kind.code())
                .setAttribute("type", "range")
                .setAttribute("min", Double.toString(Weights.LOWEST))
                .setAttribute("max", Double.toString(Weights.HIGHEST))
                .setAttribute("step", Double.toString(STEP))
                .setAttribute("value", text);
        var label = new NativeLabel(name);
        label.setFor(slider);
        var value = new Span(new Wording(getLocale()).weight(weight));
        value.addClassName("weights-value");
        value.getElement().getClassList().set("changed", weights.changed().containsKey(kind.code()));
        var definition = new Anchor(CodebookLink.href(kind.code()), getTranslation("stance.weights.definition"));
        definition.getElement().setAttribute("aria-label", getTranslation("stance.weights.definition-of", name));
        var row = new Div(label, slider, value, definition);
        row.addClassName("weights-row");
        return row;
    }
}
