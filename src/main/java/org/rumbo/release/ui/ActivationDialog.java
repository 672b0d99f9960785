package org.rumbo.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.CurrentActor;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.release.Activation;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;

/** Says in numbers what pages will show otherwise, and activates a release when its editor agrees. */
@SpringComponent
@UIScope
class ActivationDialog {

    private final Activation activation;
    private final DifferenceService differences;
    private final ReleaseService releases;
    private final CurrentActor actor;

    ActivationDialog(
            Activation activation, DifferenceService differences, ReleaseService releases, CurrentActor actor) {
        this.activation = activation;
        this.differences = differences;
        this.releases = releases;
        this.actor = actor;
    }

    /**
     * Asks.
     *
     * @param active number of the release that is active now, as the page shows it; null for none
     * @param done told how it ended, in a sentence; not when the editor changed their mind
     */
    void open(Release release, @Nullable Long active, Consumer<String> done) {
        var words = new ReleaseWording(UI.getCurrent().getLocale());
        var text = new Div();
        text.add(new Paragraph(text.getTranslation("data.activate.what", release.title())));
        if (active != null) {
            ReleaseDifference difference = differences.between(active, release.id(), null);
            List<String> sentences = difference.none()
                    ? List.of(text.getTranslation("data.difference.none"))
                    : words.differences(difference);
            sentences.forEach(sentence -> {
                var numbers = new Paragraph(sentence);
                numbers.addClassName("data-activation-numbers");
                text.add(numbers);
            });
            var link = new Anchor(DataLink.compare(active, release.id()), text.getTranslation("data.activate.look"));
            link.setTarget("_blank");
            text.add(new Paragraph(link));
        }
        List<String> lacking = releases.lacking(release.id());
        if (!lacking.isEmpty()) {
            var warning = new Paragraph(text.getTranslation("data.activate.lacking", words.list(lacking)));
            warning.addClassName("data-warning");
            text.add(warning);
        }
        Question.ask(
                text.getTranslation("data.activate.heading", words.edition(release)),
                text,
                text.getTranslation("data.activate.confirm"),
                () -> done.accept(activate(text, release, active, words)));
    }

    private String activate(Div text, Release release, @Nullable Long seen, ReleaseWording words) {
        var who = actor.actor();
        if (who.isEmpty() || !actor.isEditor()) {
            return text.getTranslation("data.activated.signed-out");
        }
        Activation.Result result = activation.activate(release.id(), seen, who.get());
        return switch (result.outcome()) {
            case ACTIVATED -> text.getTranslation("data.activated.done", words.edition(release));
            case ALREADY_ACTIVE -> text.getTranslation("data.activated.already", words.edition(release));
            case BUSY -> text.getTranslation("data.activated.busy");
            case MOVED_MEANWHILE ->
                text.getTranslation(
                        "data.activated.moved",
                        releases.release(result.active() == null ? -1 : result.active())
                                .map(words::edition)
                                .orElse("–"));
        };
    }
}
