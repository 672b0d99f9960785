package org.rumbo.stance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.rumbo.link.CodebookLink;
import org.rumbo.policy.Domain;
import org.rumbo.policy.Kind;
import org.rumbo.policy.Weights;
import org.rumbo.ui.Slider;

/** A weight for each kind, in the open: what a reader changes stands in the address, for everybody whom it is sent to. */
class WeightsPanel extends Section {

    private static final double STEP = 0.5;

    private final Map<String, Slider> sliders = new HashMap<>();
    private final Map<String, Span> values = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Consumer<Weights> change;
    private final NativeButton codebook;
    private final NativeButton equal;
    private final NativeDetails details;
    private final Paragraph inUse = new Paragraph();
    private final Anchor data;
    private Weights weights = Weights.CODEBOOK;

    WeightsPanel(Map<Domain, List<Kind>> domains, Consumer<Weights> change) {
        this.change = change;
        addClassName("weights");
        codebook =
                new NativeButton(getTranslation("stance.weights.codebook"), click -> change.accept(Weights.CODEBOOK));
        equal = new NativeButton(getTranslation("stance.weights.equal"), click -> change.accept(Weights.EQUAL));
        codebook.addClassName("button");
        equal.addClassName("button");
        var presets = new Div(codebook, equal);
        presets.addClassName("weights-presets");
        var groups = new Div();
        groups.addClassName("weights-groups");
        domains.forEach((domain, of) -> groups.add(group(domain, of)));
        details = new NativeDetails(new Span(getTranslation("stance.weights.each")), groups);
        data = new Anchor("api/v1/stance", getTranslation("stance.weights.api"));
        data.setRouterIgnore(true);
        inUse.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("stance.weights.heading")),
                new Paragraph(getTranslation("stance.weights.lead")),
                presets,
                inUse,
                details,
                new Paragraph(data));
    }

    private Component group(Domain domain, List<Kind> of) {
        String code = domain.name().toLowerCase(Locale.ROOT);
        var group = new Div();
        group.addClassNames("weights-group", domain.direction().name().toLowerCase(Locale.ROOT));
        group.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("stance.domain." + code));
        var title = new Span(getTranslation("stance.domain." + code));
        title.addClassName("weights-domain");
        group.add(title);
        of.forEach(kind -> group.add(row(kind)));
        return group;
    }

    private Component row(Kind kind) {
        var slider = new Slider(Weights.LOWEST, Weights.HIGHEST, STEP);
        slider.setId("weight-" + kind.code());
        slider.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                weigh(kind, event.getValue());
            }
        });
        var label = new NativeLabel(kind.name().in(getLocale()));
        label.setFor(slider);
        var value = new Span();
        value.addClassName("weights-value");
        var definition = new Anchor(CodebookLink.href(kind.code()), getTranslation("stance.weights.definition"));
        definition
                .getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "stance.weights.definition-of", kind.name().in(getLocale())));
        sliders.put(kind.code(), slider);
        values.put(kind.code(), value);
        kinds.put(kind.code(), kind);
        var row = new Div(label, slider, value, definition);
        row.addClassName("weights-row");
        return row;
    }

    private void weigh(Kind kind, String text) {
        try {
            double weight = Double.parseDouble(text);
            change.accept(weights.with(kind, weight));
        } catch (IllegalArgumentException notAWeight) {
            // a browser that sends no weight gets its thumb put back
            show(weights, data.getHref());
        }
    }

    /** @param api address of the same scores as data */
    void show(Weights now, String api) {
        weights = now;
        data.setHref(api);
        kinds.forEach((code, kind) -> {
            double weight = now.applyAsDouble(kind);
            String text = weight == Math.rint(weight) ? Long.toString(Math.round(weight)) : Double.toString(weight);
            Slider slider = sliders.get(code);
            Span value = values.get(code);
            if (slider != null && value != null) {
                slider.setValue(text);
                value.setText(text);
                value.getElement().getClassList().set("changed", now.changed().containsKey(code));
            }
        });
        boolean own = !now.changed().isEmpty();
        codebook.getElement().setAttribute("aria-pressed", Boolean.toString(now.equals(Weights.CODEBOOK)));
        equal.getElement().setAttribute("aria-pressed", Boolean.toString(now.equals(Weights.EQUAL)));
        inUse.setText(
                own
                        ? getTranslation(
                                "stance.weights.own",
                                Integer.toString(now.changed().size()))
                        : getTranslation(
                                now.equals(Weights.EQUAL)
                                        ? "stance.weights.in-use.equal"
                                        : "stance.weights.in-use.codebook"));
        if (own) {
            details.setOpen(true);
        }
    }
}
