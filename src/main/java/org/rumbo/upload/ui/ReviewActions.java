package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.ImportReport.Outcome;

/** What can be done with a file that was checked: one button makes the release and shows it on all pages. */
class ReviewActions extends Div {

    /** Told when a person wants the release. */
    @FunctionalInterface
    interface Release {
        void make(boolean lead);
    }

    ReviewActions(CheckedFile checked, Release release) {
        addClassName("review-actions");
        ImportReport report = checked.report();
        if (report.outcome() != Outcome.CHECKED) {
            return;
        }
        add(new Paragraph(
                checked.basis().release() == null
                        ? getTranslation("import.effect.first", String.valueOf(report.dataset()))
                        : getTranslation(
                                "import.effect.next",
                                String.valueOf(report.dataset()),
                                String.valueOf(checked.basis().release()))));
        var lead = new Checkbox();
        if (!report.spokenForByOthers().isEmpty()) {
            var others = new UnorderedList();
            report.spokenForByOthers()
                    .forEach((dataset, indicators) -> others.add(
                            new ListItem(getTranslation("import.spoken-for", dataset, String.join(", ", indicators)))));
            lead.setId("import-lead");
            var label = new NativeLabel(getTranslation("import.lead-choice"));
            label.setFor(lead);
            var choice = new Div(lead, label);
            choice.addClassName("check");
            add(new Paragraph(getTranslation("import.spoken-for.lead")), others, choice);
        }
        var button = new NativeButton(getTranslation("import.make"), click -> release.make(lead.isChecked()));
        button.addClassNames("button", "button-primary");
        add(button);
    }

    /** A box to tick as the browser draws it. */
    private static final class Checkbox extends Input {

        private boolean checked;

        Checkbox() {
            setType("checkbox");
            getElement()
                    .addEventListener(
                            "change",
                            event -> checked =
                                    event.getEventData().get("element.checked").booleanValue())
                    .addEventData("element.checked");
        }

        boolean isChecked() {
            return checked;
        }
    }
}
