package org.rumbo.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The year of a chart came to rest after it was scrubbed. The value comes from the browser: check it. */
@DomEvent("year-kept")
public final class YearKept extends ComponentEvent<Component> {

    private final int year;

    public YearKept(Component source, boolean fromClient, @EventData("event.detail.year") int year) {
        super(source, fromClient);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
