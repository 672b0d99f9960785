package org.rumbo.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The policy instruments of a country as bars over time. */
@Tag("rumbo-timeline")
@JsModule("./charts/timeline-loader.ts")
public final class TimelineChart extends ChartElement {}
