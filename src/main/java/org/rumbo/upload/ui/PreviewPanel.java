package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.text.Texts;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Sortable.By;

/** The first figures as they were read, each with the cell that it came from. */
class PreviewPanel extends Section {

    /** The last two only where a file has them. */
    private static final List<String> COLUMNS =
            List.of("cell", "country", "indicator", "year", "value", "status", "origin", "note");

    private static final Map<String, By> NUMBERS = Map.of("year", By.ORDER, "value", By.NUMBER);

    PreviewPanel(CheckedFile checked, CountryCatalogue countries) {
        if (checked.preview().isEmpty()) {
            return;
        }
        addClassName("upload-section");
        String heading = getTranslation("import.preview.heading");
        add(
                new H2(heading),
                new Paragraph(
                        getTranslation("import.preview.lead", checked.preview().size())),
                table(checked.preview(), heading, countries, getLocale(), ObservationDraft::indicator));
    }

    /** @param indicator what a figure measures, in words or as a code */
    static DataTable table(
            List<ObservationDraft> drafts,
            String label,
            CountryCatalogue countries,
            Locale locale,
            Function<ObservationDraft, String> indicator) {
        var texts = Texts.of(locale);
        boolean remarks = drafts.stream().anyMatch(draft -> draft.origin() != null || draft.note() != null);
        int columns = remarks ? COLUMNS.size() : COLUMNS.indexOf("origin");
        List<Column> headers = COLUMNS.stream()
                .limit(columns)
                .map(column -> new Column(
                        column, texts.get("import.column." + column), NUMBERS.getOrDefault(column, By.WORDS)))
                .toList();
        var table = new DataTable("preview", label, headers);
        drafts.forEach(draft -> table.row(Stream.of(
                        Cell.of(draft.sheet() + "!" + draft.cell()),
                        Cell.of(country(draft, countries, locale)),
                        Cell.of(indicator.apply(draft)),
                        Cell.number(Integer.toString(draft.year()), draft.year()),
                        // as it is stored, digit for digit
                        Cell.number(
                                BigDecimal.valueOf(draft.value())
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                draft.value()),
                        Cell.of(texts.get(
                                "export.status." + draft.status().name().toLowerCase(Locale.ROOT))),
                        Cell.of(draft.origin() == null ? "" : draft.origin()),
                        Cell.of(draft.note() == null ? "" : draft.note().in(locale)))
                .limit(columns)
                .toList()));
        return table;
    }

    private static String country(ObservationDraft draft, CountryCatalogue countries, Locale locale) {
        return countries
                .find(new CountryCode(draft.country()))
                .map(country -> country.name().in(locale) + " (" + draft.country() + ")")
                .orElse(draft.country());
    }
}
