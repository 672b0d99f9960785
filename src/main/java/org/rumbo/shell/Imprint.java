package org.rumbo.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.rumbo.provenance.Release;

/**
 * What a sheet of paper says about itself, since it has no address bar: the product, the address of the view, the day, and the
 * editions that all figures, scores, events and studies come from. Screens do not show it.
 */
class Imprint extends Div {

    private final Paragraph editions = new Paragraph();

    Imprint() {
        addClassName("imprint");
        // address and day are those of the moment of printing: charts write switches into the address without the
        // server
        var taken = new Paragraph();
        taken.getElement().setAttribute("data-taken", getTranslation("chart.foot.taken"));
        add(taken, editions);
    }

    /** Names the editions that pages show now. */
    void name(List<Release> shown) {
        editions.setVisible(!shown.isEmpty());
        editions.setText(getTranslation(
                "shell.imprint.editions",
                shown.stream()
                        .map(release -> release.in(getLocale()))
                        .map(cited -> getTranslation(
                                "shell.imprint.edition", cited.title(), cited.publisher(), cited.edition()))
                        .collect(Collectors.joining("; "))));
    }
}
