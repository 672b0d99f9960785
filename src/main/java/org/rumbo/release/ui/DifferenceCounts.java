package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rumbo.dataset.Difference;
import org.rumbo.link.DataLink;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.DataTable;

/** How many figures of each indicator are new, changed, gone and the same. */
class DifferenceCounts extends Section {

    DifferenceCounts(ReleaseDifference difference, ReleaseWording words) {
        String heading = getTranslation("data.difference.by-indicator");
        List<String> headings = new ArrayList<>(List.of(getTranslation("data.indicator")));
        for (String key : List.of("new", "changed", "large", "removed", "unchanged")) {
            headings.add(getTranslation("data.difference." + key));
        }
        var table = new DataTable(heading, headings, Set.of(1, 2, 3, 4, 5));
        long from = difference.from().id();
        long to = difference.to().id();
        difference.figures().byIndicator().forEach((code, counts) -> {
            IndicatorCount indicator = difference.indicators().get(code);
            var link = new Anchor(
                    DataLink.compare(from, to, code),
                    indicator == null ? code : indicator.name().in(words.locale()));
            row(table, link, counts, difference.figures().large().getOrDefault(code, 0), words);
        });
        if (difference.figures().byIndicator().size() > 1) {
            row(
                    table,
                    new Anchor(DataLink.compare(from, to), getTranslation("data.difference.all")),
                    difference.figures().total(),
                    difference.figures().largeInTotal(),
                    words);
        }
        add(new H2(heading), table);
    }

    private static void row(DataTable table, Component name, Difference counts, int large, ReleaseWording words) {
        table.row(List.of(
                name,
                new Text(words.count(counts.fresh())),
                new Text(words.count(counts.changed())),
                new Text(words.count(large)),
                new Text(words.count(counts.removed())),
                new Text(words.count(counts.unchanged()))));
    }
}
