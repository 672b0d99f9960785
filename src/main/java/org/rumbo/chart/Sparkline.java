package org.rumbo.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.json.JsonMapper;

/** A series as a small line without axes. */
@Tag("rumbo-sparkline")
@JsModule("./charts/sparkline-loader.ts")
public final class Sparkline extends Component {

    private static final JsonMapper JSON = new JsonMapper();

    /** A line is a few hundred bytes, and stands with its figure in a part of a page: it needs no address of its own. */
    public Sparkline(ChartModel.SparklineData data) {
        getElement().setAttribute("data", JSON.writeValueAsString(data));
    }
}
