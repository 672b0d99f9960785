package org.rumbo.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.CellRef;

/** The workbook cell that something came from, as a link to its row: all pages name a cell in these words. */
public final class CellLink extends Anchor {

    /** The cell of a measure, an event, a study. */
    public CellLink(CellRef cell) {
        this(cell, null);
    }

    /** @param indicator code of the indicator whose figure it is; null where it is none */
    public CellLink(CellRef cell, @Nullable String indicator) {
        setText(getTranslation("data.cell", cell));
        setHref(DataLink.row(cell, indicator));
        addClassName("cell-link");
    }

    /** Several cells in a row, each by its address alone after one word that says what they are. */
    public static Span list(List<CellRef> cells, @Nullable String indicator) {
        var list = new Span();
        if (cells.size() == 1) {
            list.add(new CellLink(cells.getFirst(), indicator));
            return list;
        }
        list.add(new Span(list.getTranslation("data.cells")));
        for (int i = 0; i < cells.size(); i++) {
            var link = new CellLink(cells.get(i), indicator);
            link.setText(cells.get(i).toString());
            list.add(new Span(i == 0 ? " " : ", "), link);
        }
        return list;
    }
}
