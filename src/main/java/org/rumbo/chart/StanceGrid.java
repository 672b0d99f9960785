package org.rumbo.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** All coded countries by year on both stance scores. */
@Tag("rumbo-stance-grid")
@JsModule("./charts/stance-grid-loader.ts")
public final class StanceGrid extends ChartElement {

    /** Has {@code listener} told when a reader chose a country and year. */
    public Registration addChosenListener(ComponentEventListener<StanceChosen> listener) {
        return addListener(StanceChosen.class, listener);
    }
}
