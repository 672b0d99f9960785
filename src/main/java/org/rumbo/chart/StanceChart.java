package org.rumbo.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Both stance scores of a country over time, with their bounds. */
@Tag("rumbo-stance-chart")
@JsModule("./charts/stance-chart-loader.ts")
@NpmPackage(value = "@observablehq/plot", version = "0.6.17")
public final class StanceChart extends ChartElement {}
