package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Locale;

/** Where a file is on its way. */
class Steps extends OrderedList {

    /** The way. */
    enum Step {
        UPLOAD,
        CHECK,
        REVIEW,
        RELEASE
    }

    Steps() {
        addClassName("steps");
        getElement().setAttribute("aria-label", getTranslation("import.steps"));
    }

    /** @param done whether the step itself lies behind */
    void at(Step current, boolean done) {
        removeAll();
        for (Step step : Step.values()) {
            var item = new ListItem(getTranslation("import.step." + step.name().toLowerCase(Locale.ROOT)));
            if (step.ordinal() < current.ordinal() || done) {
                item.addClassName("done");
            } else if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
