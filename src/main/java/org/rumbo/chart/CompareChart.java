package org.rumbo.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Outcome and stance of one to eight countries over time. */
@Tag("rumbo-compare-chart")
@JsModule("./charts/compare-chart-loader.ts")
@NpmPackage(value = "@observablehq/plot", version = "0.6.17")
public final class CompareChart extends ChartElement {}
