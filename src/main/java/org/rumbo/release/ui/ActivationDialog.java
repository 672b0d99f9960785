package org.rumbo.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.release.Activation;
import org.rumbo.release.Comparisons;
import org.rumbo.release.ComparisonsBusy;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;

/** Says in numbers what pages will show otherwise, and activates a release when its editor agrees. */
@SpringComponent
@UIScope
class ActivationDialog {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Activation activation;
    private final Comparisons comparisons;
    private final ReleaseService releases;
    private final CurrentActor actor;

    ActivationDialog(Activation activation, Comparisons comparisons, ReleaseService releases, CurrentActor actor) {
        this.activation = activation;
        this.comparisons = comparisons;
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
        var question = new Question();
        question.say(question.getTranslation(
                "data.activate.what", release.in(words.locale()).title()));
        if (active != null) {
            sentences(question, release, active, words).forEach(question::numbers);
            question.link(DataLink.compare(active, release.id()), question.getTranslation("data.activate.look"));
        }
        List<String> lacking = releases.lacking(release.id());
        if (!lacking.isEmpty()) {
            question.warn(question.getTranslation("data.activate.lacking", words.list(lacking)));
        }
        question.ask(
                question.getTranslation("data.activate.heading", words.edition(release)),
                question.getTranslation("data.activate.confirm"),
                actor,
                who -> activate(question, release, active, words, who),
                done);
    }

    private List<String> sentences(Question question, Release release, long active, ReleaseWording words) {
        Optional<ReleaseDifference> difference;
        try {
            difference = comparisons.between(releases.pair(active, release.id()), null, PATIENCE);
        } catch (ComparisonsBusy othersWait) {
            difference = Optional.empty();
        }
        return difference
                .map(found -> found.none()
                        ? List.of(question.getTranslation("data.difference.none"))
                        : words.differences(found))
                .orElseGet(() -> List.of(question.getTranslation("data.activate.counting")));
    }

    private String activate(Question question, Release release, @Nullable Long seen, ReleaseWording words, Actor who) {
        Activation.Result result = activation.activate(release.id(), seen, who);
        return switch (result.outcome()) {
            case ACTIVATED -> question.getTranslation("data.activated.done", words.edition(release));
            case ALREADY_ACTIVE -> question.getTranslation("data.activated.already", words.edition(release));
            case BUSY -> question.getTranslation("data.activated.busy");
            case MOVED_MEANWHILE ->
                question.getTranslation(
                        "data.activated.moved",
                        releases.release(result.active() == null ? -1 : result.active())
                                .map(words::edition)
                                .orElse("–"));
        };
    }
}
