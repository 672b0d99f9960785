package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.rumbo.dataset.Difference;
import org.rumbo.link.DataLink;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;

/** How many figures of each indicator are new, changed, gone and the same. */
class DifferenceCounts extends Section {

    DifferenceCounts(ReleaseDifference difference, ReleaseWording words) {
        String heading = getTranslation("data.difference.by-indicator");
        List<Column> columns = new ArrayList<>(List.of(Column.words("indicator", getTranslation("data.indicator"))));
        for (String key : List.of("new", "changed", "large", "removed", "unchanged")) {
            columns.add(Column.number(key, getTranslation("data.difference." + key)));
        }
        var table = new DataTable("counts", heading, columns);
        long from = difference.from().id();
        long to = difference.to().id();
        difference.figures().byIndicator().forEach((code, counts) -> {
            IndicatorCount indicator = difference.indicators().get(code);
            var link = new Anchor(
                    DataLink.compare(from, to, code),
                    indicator == null ? code : indicator.name().in(words.locale()));
            table.row(row(link, counts, difference.figures().large().getOrDefault(code, 0), words));
        });
        if (difference.figures().byIndicator().size() > 1) {
            table.total(row(
                    new Anchor(DataLink.compare(from, to), getTranslation("data.difference.all")),
                    difference.figures().total(),
                    difference.figures().largeInTotal(),
                    words));
        }
        add(new H2(heading), table);
    }

    private static List<Cell> row(Component name, Difference counts, int large, ReleaseWording words) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (int count : List.of(counts.fresh(), counts.changed(), large, counts.removed(), counts.unchanged())) {
            cells.add(Cell.number(words.count(count), count));
        }
        return cells;
    }
}
