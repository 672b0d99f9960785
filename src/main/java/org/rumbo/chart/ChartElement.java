package org.rumbo.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasSize;
import org.rumbo.content.FetchingElement;

/**
 * A chart element of {@code frontend/charts}. It fetches its data whole, with its own texts, and draws by itself: hovering, switching a
 * scale and resizing never come back to the server. What is fetched is a record of {@link ChartModel}.
 */
abstract class ChartElement extends FetchingElement implements HasSize {

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement().setAttribute("locale", attachEvent.getUI().getLocale().toLanguageTag());
    }
}
