package org.rumbo.release.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.dataset.Revision;
import org.rumbo.link.DataLink;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Sortable.By;

/** The figures that are not the same in two releases, those of one kind at a time. */
@SpringComponent
@UIScope
class RevisionList {

    /** Values of the parameter that says which are listed. */
    static final String CHANGED = "changed";

    private static final String NEW = "new";
    private static final String REMOVED = "removed";

    private final CountryCatalogue countries;

    RevisionList(CountryCatalogue countries) {
        this.countries = countries;
    }

    /** @param indicator code of the one indicator that was compared; null for all */
    Section section(ReleaseDifference difference, @Nullable String indicator, String wanted, Locale locale) {
        EditionDifference figures = difference.figures();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(CHANGED, figures.total().changed());
        counts.put(NEW, figures.total().fresh());
        counts.put(REMOVED, figures.total().removed());
        String show = counts.containsKey(wanted) ? wanted : CHANGED;
        List<Revision> rows = switch (show) {
            case NEW -> figures.fresh();
            case REMOVED -> figures.removed();
            default -> figures.changed();
        };
        var section = new Section();
        section.addClassName("data-revisions");
        section.setId("figures");
        IndicatorCount one = indicator == null ? null : difference.indicators().get(indicator);
        String heading = one == null
                ? section.getTranslation("data.revisions")
                : section.getTranslation("data.revisions.of", one.name().in(locale));
        section.add(new H2(heading), tabs(difference, indicator, show, counts, locale));
        int total = Objects.requireNonNullElse(counts.get(show), 0);
        if (rows.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("data.revisions.none." + show)));
            return section;
        }
        if (total > rows.size()) {
            section.add(new Paragraph(
                    section.getTranslation("data.revisions.first." + show, DifferenceService.LISTED, total)));
        }
        section.add(table(heading, rows, difference, show, section, locale));
        return section;
    }

    private static Nav tabs(
            ReleaseDifference difference,
            @Nullable String indicator,
            String show,
            Map<String, Integer> counts,
            Locale locale) {
        var words = new ReleaseWording(locale);
        var nav = new Nav();
        nav.setAriaLabel(nav.getTranslation("data.revisions.which"));
        nav.addClassName("data-tabs");
        counts.forEach((name, count) -> {
            var link = new Anchor(
                    DataLink.compare(difference.from().id(), difference.to().id(), indicator, name),
                    nav.getTranslation(
                            "data.revisions.tab", nav.getTranslation("data.difference." + name), words.count(count)));
            if (name.equals(show)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        });
        return nav;
    }

    private DataTable table(
            String name,
            List<Revision> rows,
            ReleaseDifference difference,
            String show,
            Section section,
            Locale locale) {
        var words = new ReleaseWording(locale);
        // more than are listed may differ: what is sorted are the largest differences, as the sentence above the table
        // says
        var table = new DataTable("figures", name, columns(show, section));
        for (Revision revision : rows) {
            IndicatorCount indicator = difference.indicators().get(revision.indicator());
            int decimals = difference.decimals(revision.indicator());
            int shown = Math.max(decimals, decimalsThatTell(revision, decimals));
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(country(revision.country(), locale)));
            cells.add(Cell.of(
                    indicator == null ? revision.indicator() : indicator.name().in(locale)));
            cells.add(Cell.number(Integer.toString(revision.year()), revision.year()));
            if (revision.before() != null) {
                cells.add(Cell.number(words.value(revision.before(), shown), revision.before()));
            }
            if (revision.after() != null) {
                cells.add(Cell.number(words.value(revision.after(), shown), revision.after()));
            }
            if (revision.kind() == Revision.Kind.CHANGED) {
                Double relative = revision.relative();
                var change = new Span(
                        relative == null ? section.getTranslation("data.revision.from-zero") : words.percent(relative));
                if (revision.large(decimals)) {
                    var flag = new Span(section.getTranslation("data.revision.large"));
                    flag.addClassName("data-large");
                    change.add(flag);
                }
                cells.add(Cell.of(change, relative));
            }
            table.row(cells);
        }
        return table;
    }

    private static List<Column> columns(String show, Section section) {
        var place = Column.words("place", section.getTranslation("data.revision.place"));
        var what = Column.words("indicator", section.getTranslation("data.indicator"));
        var year = new Column("year", section.getTranslation("data.revision.year"), By.ORDER);
        var before = Column.number("before", section.getTranslation("data.revision.before"));
        var after = Column.number("after", section.getTranslation("data.revision.after"));
        return switch (show) {
            case NEW -> List.of(place, what, year, after);
            case REMOVED -> List.of(place, what, year, before);
            default ->
                List.of(
                        place,
                        what,
                        year,
                        before,
                        after,
                        Column.number("change", section.getTranslation("data.revision.change")));
        };
    }

    /** As many decimals as tell both values apart, where the indicator's own would show the same number twice. */
    private static int decimalsThatTell(Revision revision, int decimals) {
        Double before = revision.before();
        Double after = revision.after();
        if (before == null || after == null) {
            return decimals;
        }
        int most = 6;
        int enough = decimals;
        while (enough < most && Math.round(before * Math.pow(10, enough)) == Math.round(after * Math.pow(10, enough))) {
            enough++;
        }
        return enough;
    }

    private String country(String code, Locale locale) {
        return CountryCode.isWellFormed(code)
                ? countries
                        .find(new CountryCode(code))
                        .map(c -> c.name().in(locale))
                        .orElse(code)
                : code;
    }
}
