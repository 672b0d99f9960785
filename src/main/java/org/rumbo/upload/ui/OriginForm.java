package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.mapping.SheetMapping.Origin;
import org.rumbo.text.Codes;
import org.rumbo.ui.Field;

/** Where the figures come from, as each page will say it. */
class OriginForm extends Div {

    static final int LONGEST_CODE = 80;

    private final Input title = new Input();
    private final Input dataset = new Input();
    private final Input publisher = new Input();
    private final Input edition = new Input();
    private final Input asOf = new Input();
    private final Input licence = new Input();
    private final Input url = new Input();
    private final Input citation = new Input();

    OriginForm(@Nullable Origin chosen, String fileName) {
        addClassNames("controls", "mapping-origin");
        asOf.setType("date");
        url.setType("url");
        if (chosen != null) {
            title.setValue(chosen.title());
            dataset.setValue(chosen.dataset());
            publisher.setValue(chosen.publisher());
            asOf.setValue(chosen.asOf() == null ? "" : chosen.asOf().toString());
            licence.setValue(chosen.licence());
            url.setValue(chosen.url() == null ? "" : chosen.url());
            citation.setValue(chosen.citation());
        }
        edition.setValue(chosen == null ? fileName : chosen.edition());
        field("title", title);
        field("dataset", dataset);
        field("publisher", publisher);
        field("edition", edition);
        field("as-of", asOf);
        field("licence", licence);
        field("url", url);
        field("citation", citation);
    }

    private void field(String key, Input control) {
        add(new Field(getTranslation("import.mapping." + key), "mapping-" + key, control));
    }

    /** The choice. @throws IllegalArgumentException with a sentence when something is missing */
    Origin value() {
        String code = dataset.getValue().strip();
        if (title.getValue().isBlank() && code.isEmpty()) {
            // else the code that is made of it would be what is complained about
            throw new IllegalArgumentException("Fill in the title of the dataset.");
        }
        return new Origin(
                code.isEmpty() ? Codes.of(title.getValue(), LONGEST_CODE) : code,
                title.getValue().strip(),
                publisher.getValue().strip(),
                edition.getValue().strip(),
                date(),
                licence.getValue().strip(),
                url.getValue().isBlank() ? null : url.getValue().strip(),
                citation.getValue().strip());
    }

    private @Nullable LocalDate date() {
        if (asOf.getValue().isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(asOf.getValue().strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The date of the edition is written as 2025-05-15.", e);
        }
    }
}
