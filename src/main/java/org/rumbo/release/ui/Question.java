package org.rumbo.release.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;

/** Says what a change would do, and makes it when its editor agrees. */
final class Question extends Div {

    Question() {
        addClassName("data-activation");
    }

    void say(String sentence) {
        add(new Paragraph(sentence));
    }

    /** A sentence with the numbers that the decision rests on. */
    void numbers(String sentence) {
        add(classed("data-activation-numbers", sentence));
    }

    void warn(String sentence) {
        add(classed("data-warning", sentence));
    }

    /** Where to look first; it opens another page, so that the question stays. */
    void link(String address, String words) {
        var link = new Anchor(address, words);
        link.setTarget("_blank");
        add(new Paragraph(link));
    }

    /**
     * Asks.
     *
     * @param change makes the change for its editor, and says in a sentence how it ended
     * @param done told that sentence; not when the editor changed their mind
     */
    void ask(String heading, String yes, CurrentActor current, Function<Actor, String> change, Consumer<String> done) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(heading);
        dialog.setText(this);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("data.activate.cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(event -> done.accept(current.actor()
                .filter(actor -> current.isEditor())
                .map(change)
                .orElseGet(() -> getTranslation("data.activated.signed-out"))));
        dialog.open();
        withoutLandmarks(dialog);
    }

    /** The component's own parts call themselves the head of a page and a toolbar, which misleads whoever hears the page. */
    private static void withoutLandmarks(ConfirmDialog dialog) {
        dialog.getElement().executeJs("""
            this.updateComplete.then(() => {
              const parts = this.shadowRoot.querySelector('#overlay').shadowRoot;
              parts.querySelectorAll('header, footer').forEach((part) => part.setAttribute('role', 'group'));
            });\
            """);
    }

    private static Paragraph classed(String name, String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName(name);
        return paragraph;
    }
}
