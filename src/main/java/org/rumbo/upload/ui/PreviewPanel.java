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
import org.rumbo.ui.DataTable;

/** The first figures as they were read, each with the cell that it came from. */
class PreviewPanel extends Section {

    private final CountryCatalogue countries;

    PreviewPanel(CheckedFile checked, CountryCatalogue countries, UploadWords words) {
        this.countries = countries;
        if (checked.preview().isEmpty()) {
            return;
        }
        addClassName("upload-section");
        List<String> headers = Stream.of("cell", "country", "indicator", "year", "value", "status", "origin", "note")
                .map(column -> getTranslation("import.column." + column))
                .toList();
        var table = new DataTable(getTranslation("import.preview.heading"), headers, Set.of(3, 4));
        checked.preview()
                .forEach(draft -> table.words(
                        draft.sheet() + "!" + draft.cell(),
                        country(draft),
                        draft.indicator(),
                        Integer.toString(draft.year()),
                        // as it is stored, digit for digit
                        BigDecimal.valueOf(draft.value()).stripTrailingZeros().toPlainString(),
                        getTranslation("export.status." + draft.status().name().toLowerCase(Locale.ROOT)),
                        draft.origin() == null ? "" : draft.origin(),
                        draft.note() == null ? "" : draft.note()));
        add(
                new H2(getTranslation("import.preview.heading")),
                new Paragraph(
                        getTranslation("import.preview.lead", checked.preview().size())),
                table);
    }

    private String country(ObservationDraft draft) {
        return countries
                .find(new CountryCode(draft.country()))
                .map(country -> country.name().in(getLocale()) + " (" + draft.country() + ")")
                .orElse(draft.country());
    }
}
