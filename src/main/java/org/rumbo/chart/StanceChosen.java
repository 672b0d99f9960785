package org.rumbo.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A reader chose a country and a year in a chart, to see what the scores rest on. The values come from the browser: check them. */
@DomEvent("country-chosen")
public final class StanceChosen extends ComponentEvent<Component> {

    private final String country;
    private final int year;

    public StanceChosen(
            Component source,
            boolean fromClient,
            @EventData("event.detail.country") String country,
            @EventData("event.detail.year") int year) {
        super(source, fromClient);
        this.country = country;
        this.year = year;
    }

    /** Code of the country. */
    public String country() {
        return country;
    }

    public int year() {
        return year;
    }
}
