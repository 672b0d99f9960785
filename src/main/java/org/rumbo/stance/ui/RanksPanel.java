package org.rumbo.stance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Ranking;
import org.rumbo.link.CountryLink;
import org.rumbo.stance.RankRow;
import org.rumbo.stance.RankRow.Ranks;
import org.rumbo.ui.Sortable;
import org.rumbo.ui.Sortable.By;

/** The rank of each country on both scores, and the ranks that other weights could give it. */
class RanksPanel extends Section {

    /** @param own whether the weights in use are other than the codebook's, so that their ranks need a column */
    RanksPanel(int year, List<RankRow> rows, boolean own) {
        addClassName("ranks");
        if (rows.isEmpty()) {
            getElement().setAttribute("hidden", true);
            return;
        }
        var heading = new H2(getTranslation("stance.ranks.heading", Integer.toString(year)));
        if (rows.size() < Ranking.FEWEST) {
            add(
                    heading,
                    new Paragraph(getTranslation(
                            "stance.ranks.few", Integer.toString(rows.size()), Integer.toString(Ranking.FEWEST))));
            return;
        }
        var drawn = new NativeTable();
        drawn.addClassName("ranks-table");
        Sortable.table(drawn.getElement(), "ranks");
        drawn.getHead().add(head(own), subHead(own));
        rows.forEach(row -> drawn.getBody().add(row(row, own)));
        var table = new Div(drawn);
        table.addClassName("ranks-scroll");
        table.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", heading.getText());
        add(heading, new Paragraph(getTranslation("stance.ranks.lead")), table);
    }

    private NativeTableRow head(boolean own) {
        var country = Sortable.header("country", By.WORDS, getTranslation("stance.ranks.country"));
        country.getElement().setAttribute("rowspan", "2");
        int span = own ? 4 : 3;
        var force = group("stance.name.militarized");
        var care = group("stance.name.harm_reduction");
        force.getElement().setAttribute("colspan", Integer.toString(span));
        care.getElement().setAttribute("colspan", Integer.toString(span));
        force.addClassName("militarized");
        care.addClassName("harm_reduction");
        return new NativeTableRow(country, force, care);
    }

    private NativeTableRow subHead(boolean own) {
        var row = new NativeTableRow();
        for (String score : List.of("militarization", "harm-reduction")) {
            if (own) {
                row.add(rank(score, "own"));
            }
            row.add(rank(score, "codebook"), rank(score, "equal"));
            row.add(rank(score, "any"));
        }
        return row;
    }

    private NativeTableHeaderCell group(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "colgroup");
        return cell;
    }

    private NativeTableHeaderCell rank(String score, String weights) {
        return Sortable.header(score + "." + weights, By.ORDER, getTranslation("stance.ranks." + weights));
    }

    private NativeTableRow row(RankRow row, boolean own) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(CountryLink.href(new CountryCode(row.code())), row.name()));
        var drawn = new NativeTableRow();
        drawn.add(name);
        cells(drawn, row.militarization(), "militarized", own);
        cells(drawn, row.harmReduction(), "harm_reduction", own);
        return drawn;
    }

    private void cells(NativeTableRow row, @Nullable Ranks ranks, String direction, boolean own) {
        if (ranks == null) {
            var none = new NativeTableCell(getTranslation("stance.score.none"));
            none.getElement().setAttribute("colspan", own ? "4" : "3");
            none.addClassName("none");
            Sortable.key(none.getElement(), null);
            row.add(none);
            return;
        }
        if (own) {
            row.add(new NativeTableCell(Integer.toString(ranks.now())));
        }
        row.add(rank(ranks.codebook()), rank(ranks.equal()));
        var range = new NativeTableCell();
        range.addClassName("range");
        // by the best rank that any weights could give, and by the worst where that is the same
        Sortable.key(range.getElement(), ranks.best() + (double) ranks.worst() / (ranks.of() + 1));
        range.add(
                bar(ranks, direction),
                new Span(getTranslation(
                        "stance.ranks.range", Integer.toString(ranks.best()), Integer.toString(ranks.worst()))));
        row.add(range);
    }

    private static NativeTableCell rank(@Nullable Integer rank) {
        return new NativeTableCell(rank == null ? "–" : Integer.toString(rank));
    }

    /** From the best to the worst rank, with a tick at the rank in use. */
    private static Component bar(Ranks ranks, String direction) {
        var bar = new Div();
        bar.addClassNames("range-bar", direction);
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle()
                .set("--from", Double.toString((ranks.best() - 1.0) / ranks.of()))
                .set("--to", Double.toString((double) ranks.worst() / ranks.of()))
                .set("--at", Double.toString((ranks.now() - 0.5) / ranks.of()));
        return bar;
    }
}
