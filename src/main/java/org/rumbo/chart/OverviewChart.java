package org.rumbo.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Map and ranking of one indicator, with the stance beside it. */
@Tag("rumbo-overview")
@JsModule("./charts/overview-loader.ts")
@NpmPackage(value = "d3-geo", version = "3.1.2")
@NpmPackage(value = "world-atlas", version = "2.0.2")
@NpmPackage(value = "topojson-client", version = "3.1.0")
@NpmPackage(value = "@types/d3-geo", version = "3.1.0", dev = true)
@NpmPackage(value = "@types/geojson", version = "7946.0.16", dev = true)
@NpmPackage(value = "@types/topojson-client", version = "3.1.5", dev = true)
@NpmPackage(value = "@types/topojson-specification", version = "1.0.5", dev = true)
public final class OverviewChart extends ChartElement {}
