package org.rumbo.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** Where states stand on both stance scores in a year, and the way they took. */
@Tag("rumbo-stance-plane")
@JsModule("./charts/stance-plane-loader.ts")
public final class StancePlane extends ChartElement {

    /** Has {@code listener} told when a reader chose a country and year. */
    public Registration addChosenListener(ComponentEventListener<StanceChosen> listener) {
        return addListener(StanceChosen.class, listener);
    }

    /** Has {@code listener} told when another year or region is shown. */
    public Registration addShownListener(ComponentEventListener<StancesShown> listener) {
        return addListener(StancesShown.class, listener);
    }
}
