package org.rumbo.release.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;

/** Says what a change would do, and makes it when its editor agrees. */
final class Question {

    private Question() {}

    static void ask(String heading, Div text, String yes, Runnable agreed) {
        text.addClassName("data-activation");
        var dialog = new ConfirmDialog();
        dialog.setHeader(heading);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("data.activate.cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(event -> agreed.run());
        dialog.open();
    }
}
