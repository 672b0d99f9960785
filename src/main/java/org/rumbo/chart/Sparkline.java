package org.rumbo.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A series as a small line without axes. */
@Tag("rumbo-sparkline")
@JsModule("./charts/sparkline-loader.ts")
public final class Sparkline extends ChartElement<ChartModel.SparklineData> {}
