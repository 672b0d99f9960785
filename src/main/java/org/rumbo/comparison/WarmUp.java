package org.rumbo.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rumbo.link.CompareLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads what the first page shows as soon as the program serves, beside the first requests, so that the first reader
 * waits no longer than the second.
 */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String INDICATOR = "homicide-rate";

    private final OverviewService overview;
    private final ComparisonRequest request;
    private final ComparisonService comparison;

    WarmUp(OverviewService overview, ComparisonRequest request, ComparisonService comparison) {
        this.overview = overview;
        this.request = request;
        this.comparison = comparison;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("warm-up").start(this::read);
    }

    private void read() {
        try {
            overview.overview(INDICATOR, Locale.ENGLISH);
            request.read(
                            Map.of(
                                    CompareLink.INDICATOR,
                                    List.of(INDICATOR),
                                    CompareLink.COUNTRIES,
                                    List.of("ECU,PER")),
                            Locale.ENGLISH)
                    .query()
                    .ifPresent(query -> comparison.compare(query, Locale.ENGLISH));
        } catch (RuntimeException e) {
            // without the workbooks there is nothing to read ahead, and a page says so itself
            LOG.debug("Nothing was read ahead", e);
        }
    }
}
