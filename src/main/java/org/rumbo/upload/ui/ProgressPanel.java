package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.rumbo.upload.Run;

/** How far a reading is, and a way to end it. */
class ProgressPanel extends Div {

    private final Run<?> run;
    private final String what;
    private final Paragraph heading = new Paragraph();
    private final Paragraph rows = new Paragraph();

    /**
     * @param what said while it is read; while it waits for others, the page says that
     * @param cancel called when the person does not want it any more
     */
    ProgressPanel(Run<?> run, String what, Runnable cancel) {
        this.run = run;
        this.what = what;
        addClassName("progress");
        // the sentence is told once; the count changes too often to be read aloud
        heading.getElement().setAttribute("role", "status");
        var bar = new Div();
        bar.addClassName("progress-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton(getTranslation("import.cancel"), click -> {
            cancel.run();
            refresh();
        });
        button.addClassName("button");
        add(heading, bar, rows, button);
        refresh();
    }

    /** Says how far it is now. */
    final void refresh() {
        String now = run.unwanted()
                ? getTranslation("import.cancelling")
                : run.stage() == Run.Stage.WAITING ? getTranslation("import.waiting") : what;
        if (!now.equals(heading.getText())) {
            heading.setText(now);
        }
        rows.setText(getTranslation("import.rows", run.rows()));
        rows.setVisible(run.rows() > 0);
    }
}
