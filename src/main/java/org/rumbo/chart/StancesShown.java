package org.rumbo.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Another year or region is shown: the year came to rest after it was scrubbed. The values come from the browser: check them. */
@DomEvent("stances-shown")
public final class StancesShown extends ComponentEvent<Component> {

    private final int year;
    private final String region;

    public StancesShown(
            Component source,
            boolean fromClient,
            @EventData("event.detail.year") int year,
            @EventData("event.detail.region") String region) {
        super(source, fromClient);
        this.year = year;
        this.region = region;
    }

    public int year() {
        return year;
    }

    public String region() {
        return region;
    }
}
