package org.rumbo.upload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.dataset.Revision;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Sortable.By;
import org.rumbo.wording.Wording;

/** What the release would change: counts by indicator, and the rows that a person looks at first. */
class DifferencePanel extends Section {

    private static final int MOST_DECIMALS = 6;
    private static final double HUNDRED = 100;

    private final CountryCatalogue countries;
    private final Wording wording;

    DifferencePanel(CheckedFile checked, CountryCatalogue countries, UploadWords words) {
        this.countries = countries;
        this.wording = words.wording();
        EditionDifference difference = checked.difference();
        if (difference == null) {
            return;
        }
        addClassName("upload-section");
        Difference total = difference.total();
        add(
                new H2(getTranslation("import.difference.heading")),
                new Paragraph(
                        checked.basis().release() == null
                                ? getTranslation("import.difference.first", total.fresh())
                                : getTranslation(
                                        "import.difference.total",
                                        total.fresh(),
                                        total.changed(),
                                        total.unchanged(),
                                        total.removed())));
        if (difference.largeInTotal() > 0) {
            var large = new Paragraph(
                    getTranslation("import.difference.large", difference.largeInTotal(), percent(Revision.LARGE)));
            large.addClassName("notice");
            add(large);
        }
        if (!difference.byIndicator().isEmpty()) {
            add(details(
                    "import.difference.by-indicator", difference.byIndicator().size(), byIndicator(difference)));
        }
        rows("import.difference.changed", total.changed(), difference.changed(), true);
        rows("import.difference.removed", total.removed(), difference.removed(), true);
        if (checked.basis().release() != null) {
            rows("import.difference.fresh", total.fresh(), difference.fresh(), false);
        }
    }

    private DataTable byIndicator(EditionDifference difference) {
        var table = table(
                "counts",
                "import.difference.by-indicator",
                Map.of("indicator", By.WORDS),
                "indicator",
                "fresh",
                "changed",
                "large",
                "unchanged",
                "removed");
        difference
                .byIndicator()
                .forEach((code, counts) -> table.row(List.of(
                        Cell.of(code),
                        count(counts.fresh()),
                        count(counts.changed()),
                        count(difference.large().getOrDefault(code, 0)),
                        count(counts.unchanged()),
                        count(counts.removed()))));
        return table;
    }

    private void rows(String key, int all, List<Revision> revisions, boolean open) {
        if (revisions.isEmpty()) {
            return;
        }
        // what changed, came and went is sorted alike
        var table = table(
                "figures",
                key,
                Map.of("country", By.WORDS, "indicator", By.WORDS, "year", By.ORDER),
                "country",
                "indicator",
                "year",
                "before",
                "after",
                "change");
        revisions.forEach(revision -> table.row(List.of(
                Cell.of(country(revision.country())),
                Cell.of(revision.indicator()),
                Cell.number(Integer.toString(revision.year()), revision.year()),
                Cell.number(value(revision.before()), revision.before()),
                Cell.number(value(revision.after()), revision.after()),
                Cell.number(change(revision), revision.relative()))));
        var listed = new Div(table);
        if (all > revisions.size()) {
            listed.add(new Paragraph(getTranslation("import.difference.more", revisions.size(), all)));
        }
        var details = details(key, all, listed);
        details.setOpen(open);
        add(details);
    }

    private NativeDetails details(String key, int count, Component table) {
        var details = new NativeDetails(getTranslation(key, count), table);
        details.addClassName("upload-details");
        return details;
    }

    /** @param by how columns are sorted that do not hold numbers */
    private DataTable table(String name, String label, Map<String, By> by, String... columns) {
        List<Column> headers = new ArrayList<>();
        for (String column : columns) {
            headers.add(
                    new Column(column, getTranslation("import.column." + column), by.getOrDefault(column, By.NUMBER)));
        }
        return new DataTable(name, getTranslation(label, ""), headers);
    }

    private String country(String code) {
        return countries
                .find(new CountryCode(code))
                .map(country -> country.name().in(getLocale()))
                .orElse(code);
    }

    private Cell count(int count) {
        return Cell.number(wording.number(count, 0), count);
    }

    /** A value with as many decimals as it has, since two editions may differ in the last one only. */
    private String value(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        int decimals =
                Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
        return wording.number(value, Math.min(decimals, MOST_DECIMALS));
    }

    private String change(Revision revision) {
        Double relative = revision.relative();
        return relative == null ? "" : wording.change(relative * HUNDRED, 1) + " %";
    }

    private String percent(double share) {
        return wording.number(share * HUNDRED, 0);
    }
}
