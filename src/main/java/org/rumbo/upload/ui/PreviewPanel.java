package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.text.Texts;
import org.rumbo.ui.DataTable;

/** The first figures as they were read, each with the cell that it came from. */
class PreviewPanel extends Section {

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
                table(checked.preview(), heading, countries, getLocale()));
    }

    static DataTable table(List<ObservationDraft> drafts, String label, CountryCatalogue countries, Locale locale) {
        var texts = Texts.of(locale);
        List<String> headers = Stream.of("cell", "country", "indicator", "year", "value", "status", "origin", "note")
                .map(column -> texts.get("import.column." + column))
                .toList();
        var table = new DataTable(label, headers, Set.of(3, 4));
        drafts.forEach(draft -> table.words(
                draft.sheet() + "!" + draft.cell(),
                country(draft, countries, locale),
                draft.indicator(),
                Integer.toString(draft.year()),
                // as it is stored, digit for digit
                BigDecimal.valueOf(draft.value()).stripTrailingZeros().toPlainString(),
                texts.get("export.status." + draft.status().name().toLowerCase(Locale.ROOT)),
                draft.origin() == null ? "" : draft.origin(),
                draft.note() == null ? "" : draft.note()));
        return table;
    }

    private static String country(ObservationDraft draft, CountryCatalogue countries, Locale locale) {
        return countries
                .find(new CountryCode(draft.country()))
                .map(country -> country.name().in(locale) + " (" + draft.country() + ")")
                .orElse(draft.country());
    }
}
