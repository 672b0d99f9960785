package org.rumbo.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.CurrentActor;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.Lead;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.wording.Wording;

/** Says which figures of an indicator pages show now and which they would show, and lets another dataset speak when its editor agrees. */
@SpringComponent
@UIScope
class LeadDialog {

    private final Lead lead;
    private final ReleaseService releases;
    private final ReleaseCatalogue active;
    private final CurrentActor actor;

    LeadDialog(Lead lead, ReleaseService releases, ReleaseCatalogue active, CurrentActor actor) {
        this.lead = lead;
        this.releases = releases;
        this.active = active;
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
        var text = new Div();
        String name = indicator.name().in(UI.getCurrent().getLocale());
        text.add(
                new Paragraph(text.getTranslation("data.speak.what", name, release.title())),
                numbers(text.getTranslation("data.speak.here", (Object[]) counted(indicator, words))));
        String speaking = lead.of(indicator.code()).orElse(null);
        Optional<Long> theirs = Optional.ofNullable(speaking).map(active.activeReleases()::get);
        text.add(numbers(theirs.flatMap(other -> of(other, indicator.code()))
                .map(other -> counted(other, words))
                .map(their -> text.getTranslation("data.speak.there", speaking, their[0], their[1], their[2]))
                .orElseGet(() -> text.getTranslation("data.speak.there.none"))));
        theirs.ifPresent(other -> {
            var link = new Anchor(DataLink.release(other), text.getTranslation("data.speak.look"));
            link.setTarget("_blank");
            text.add(new Paragraph(link));
        });
        Question.ask(
                text.getTranslation("data.speak.heading", name),
                text,
                text.getTranslation("data.speak.confirm"),
                () -> done.accept(take(text, release, indicator.code(), name, speaking)));
    }

    private Optional<IndicatorCount> of(long release, String indicator) {
        return releases.contents(release).indicators().stream()
                .filter(count -> count.code().equals(indicator))
                .findFirst();
    }

    private static String[] counted(IndicatorCount indicator, ReleaseWording words) {
        return new String[] {
            words.count(indicator.observations()),
            words.count(indicator.places()),
            indicator.observations() == 0 ? "–" : Wording.period(indicator.from(), indicator.to())
        };
    }

    private static Paragraph numbers(String sentence) {
        var numbers = new Paragraph(sentence);
        numbers.addClassName("data-activation-numbers");
        return numbers;
    }

    private String take(Div text, Release release, String indicator, String name, @Nullable String seen) {
        var who = actor.actor();
        if (who.isEmpty() || !actor.isEditor()) {
            return text.getTranslation("data.activated.signed-out");
        }
        return switch (lead.take(indicator, release.dataset(), seen, who.get())) {
            case TAKEN -> text.getTranslation("data.speak.done", name);
            case ALREADY -> text.getTranslation("data.speak.already", name);
            case BUSY -> text.getTranslation("data.activated.busy");
            case LACKING -> text.getTranslation("data.speak.lacking", name);
            case MOVED_MEANWHILE ->
                text.getTranslation("data.speak.moved", lead.of(indicator).orElse("–"));
        };
    }
}
