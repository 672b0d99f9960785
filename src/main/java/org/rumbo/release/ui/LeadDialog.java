package org.rumbo.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ShownNow;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.Lead;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;

/** Says which figures of an indicator pages show now and which they would show, and lets another dataset speak when its editor agrees. */
@SpringComponent
@UIScope
class LeadDialog {

    private final Lead lead;
    private final ReleaseService releases;
    private final ShownNow shown;
    private final CurrentActor actor;

    LeadDialog(Lead lead, ReleaseService releases, ShownNow shown, CurrentActor actor) {
        this.lead = lead;
        this.releases = releases;
        this.shown = shown;
        this.actor = actor;
    }

    /**
     * Asks.
     *
     * @param release the active release of the dataset that shall speak
     * @param done told how it ended, in a sentence; not when the editor changed their mind
     */
    void open(Release release, IndicatorCount indicator, Consumer<String> done) {
        var words = new ReleaseWording(UI.getCurrent().getLocale());
        var question = new Question();
        String name = indicator.name().in(UI.getCurrent().getLocale());
        question.say(question.getTranslation(
                "data.speak.what", name, release.in(UI.getCurrent().getLocale()).title()));
        question.numbers(question.getTranslation("data.speak.here", counted(question, release.id(), indicator, words)));
        String speaking = lead.of(indicator.code()).orElse(null);
        Optional<Long> theirs = Optional.ofNullable(speaking).map(shown.get().releases()::get);
        question.numbers(theirs.flatMap(other -> of(other, indicator.code())
                        .map(count -> question.getTranslation(
                                "data.speak.there", speaking, counted(question, other, count, words))))
                .orElseGet(() -> question.getTranslation("data.speak.there.none")));
        theirs.ifPresent(other -> question.link(DataLink.release(other), question.getTranslation("data.speak.look")));
        question.ask(
                question.getTranslation("data.speak.heading", name),
                question.getTranslation("data.speak.confirm"),
                actor,
                who -> take(question, release, indicator.code(), name, speaking, who),
                done);
    }

    private Optional<IndicatorCount> of(long release, String indicator) {
        return releases.contents(release).indicators().stream()
                .filter(count -> count.code().equals(indicator))
                .findFirst();
    }

    private String counted(Question question, long release, IndicatorCount indicator, ReleaseWording words) {
        if (!releases.contents(release).counted()) {
            return question.getTranslation("data.not-counted.short");
        }
        return question.getTranslation(
                "data.speak.counted",
                words.count(indicator.observations()),
                words.count(indicator.places()),
                words.years(indicator));
    }

    private String take(
            Question question, Release release, String indicator, String name, @Nullable String seen, Actor who) {
        return switch (lead.take(indicator, release.dataset(), seen, who)) {
            case TAKEN -> question.getTranslation("data.speak.done", name);
            case ALREADY -> question.getTranslation("data.speak.already", name);
            case BUSY -> question.getTranslation("data.activated.busy");
            case LACKING -> question.getTranslation("data.speak.lacking", name);
            case MOVED_MEANWHILE ->
                question.getTranslation("data.speak.moved", lead.of(indicator).orElse("–"));
        };
    }
}
