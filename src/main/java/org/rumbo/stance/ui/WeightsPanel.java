package org.rumbo.stance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rumbo.content.Part;
import org.rumbo.policy.Weights;

/** A weight for each kind, in the open: what a reader changes stands in the address, for everybody whom it is sent to. */
class WeightsPanel extends Section {

    private static final String KIND = "event.target.getAttribute('%s')".formatted(WeightSliders.KIND);
    private static final String WEIGHT = "event.target.value";

    private final NativeButton codebook;
    private final NativeButton equal;
    private final Part sliders = new Part();
    private final NativeDetails details;
    private final Paragraph inUse = new Paragraph();
    private final Anchor data;

    /**
     * @param all told the weights that a reader chose for all kinds at once
     * @param one told the code of a kind and the weight that it is to have, as the browser sent them
     */
    WeightsPanel(Consumer<Weights> all, BiConsumer<String, String> one) {
        addClassName("weights");
        codebook = new NativeButton(getTranslation("stance.weights.codebook"), click -> all.accept(Weights.CODEBOOK));
        equal = new NativeButton(getTranslation("stance.weights.equal"), click -> all.accept(Weights.EQUAL));
        codebook.addClassName("button");
        equal.addClassName("button");
        var presets = new Div(codebook, equal);
        presets.addClassName("weights-presets");
        sliders.getElement()
                .addEventListener(
                        "change",
                        change -> one.accept(
                                change.getEventData().path(KIND).asString(""),
                                change.getEventData().path(WEIGHT).asString("")))
                .addEventData(KIND)
                .addEventData(WEIGHT);
        details = new NativeDetails(new Span(getTranslation("stance.weights.each")), sliders);
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

    /** @param address of the scores on screen as data */
    void showData(String address) {
        data.setHref(address);
    }

    /** @param source address of the sliders of these weights */
    void show(Weights now, String source) {
        sliders.setSource(source);
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
