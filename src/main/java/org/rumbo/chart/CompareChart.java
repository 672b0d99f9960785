package org.rumbo.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Outcome and stance of one to eight countries over time. */
@Tag("rumbo-compare-chart")
@JsModule("./charts/compare-chart-loader.ts")
@NpmPackage(value = "@observablehq/plot", version = "0.6.17")
public final class CompareChart extends ChartElement {

    /** Has {@code listener} told when a reader chose a country and year, to see what policy was in force. */
    public Registration addChosenListener(ComponentEventListener<StanceChosen> listener) {
        return addListener(StanceChosen.class, listener);
    }

    /** Marks the year of a country whose policy stands beside the chart, as {@code ECU-2018}; null for none. */
    public void setChosen(@Nullable String cell) {
        getElement().setProperty("chosen", cell);
    }

    /** Gives the focus back to the plot, at the year that was chosen last. */
    public void takeFocusBack() {
        getElement().callJsFunction("takeFocusBack");
    }
}
