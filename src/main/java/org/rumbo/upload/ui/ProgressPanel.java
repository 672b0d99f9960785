package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.rumbo.upload.Run;

/** How far a reading is, and a way to end it. */
class ProgressPanel extends Div {

    private final Run<?> run;
    private final Paragraph rows = new Paragraph();

    /** @param cancel called when the person does not want it any more */
    ProgressPanel(Run<?> run, String what, Runnable cancel) {
        this.run = run;
        addClassName("progress");
        var heading = new Paragraph(what);
        // the sentence is told once; the count changes too often to be read aloud
        heading.getElement().setAttribute("role", "status");
        var bar = new Div();
        bar.addClassName("progress-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton(getTranslation("import.cancel"), click -> cancel.run());
        button.addClassName("button");
        add(heading, bar, rows, button, new Paragraph(getTranslation("import.close-if-you-like")));
        refresh();
    }

    void refresh() {
        rows.setText(
                run.stage() == Run.Stage.WAITING
                        ? getTranslation("import.waiting")
                        : getTranslation("import.rows", run.rows()));
    }

    boolean ended() {
        return run.ended();
    }
}
