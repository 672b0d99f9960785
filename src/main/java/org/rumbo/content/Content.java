package org.rumbo.content;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that pages fetch, with all that its address may ask.
 *
 * @param path from the root of the application, with the ending of its form
 * @param parameters names that its address may have, beside language and tag
 * @param maker makes it: a record for JSON, a component for HTML; throws {@link org.rumbo.web.BadQueryException}
 */
public record Content(String path, Set<String> parameters, Function<Asked, Object> maker) {

    /** Path before all figures of charts. */
    static final String CHARTS = "charts/";

    /** Path before all parts of pages. */
    static final String PARTS = "parts/";

    /** Figures of a chart: a record of {@link org.rumbo.chart.ChartModel}. */
    public static Content chart(String name, Set<String> parameters, Function<Asked, Object> data) {
        return new Content(CHARTS + name + ".json", parameters, data);
    }

    /** A part of a page. What its components listen to is lost: only their HTML is sent. */
    public static Content part(String name, Set<String> parameters, Function<Asked, Component> part) {
        return new Content(PARTS + name + ".html", parameters, part::apply);
    }

    /** Where it is asked for with these parameters. */
    public ContentAddress at(Map<String, String> asked) {
        if (!parameters.containsAll(asked.keySet())) {
            throw new IllegalArgumentException("%s knows %s, not %s".formatted(path, parameters, asked.keySet()));
        }
        return new ContentAddress(path, asked);
    }
}
