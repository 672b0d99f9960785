package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.release.Comparisons;
import org.rumbo.release.ComparisonsBusy;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleasePair;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.Address;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;

/** What lies between two releases of a dataset: counts by indicator, the figures themselves, and rows of other sheets. */
@Route(DataLink.COMPARE)
@AnonymousAllowed
class DifferenceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ALL = "";
    /** How long the page itself waits before it says that it does. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final int POLL_MILLIS = 2_000;
    private static final int NEVER = -1;
    private static final Set<String> OWN = Set.of(DataLink.FROM, DataLink.TO, DataLink.INDICATOR, DataLink.SHOW);

    private final ReleaseService releases;
    private final Comparisons comparisons;
    private final RevisionList revisions;
    private String title = "";
    private @Nullable Asked waiting;

    /** What the address asks for. */
    private record Asked(ReleasePair pair, QueryParameters parameters) {}

    DifferenceView(ReleaseService releases, Comparisons comparisons, RevisionList revisions) {
        this.releases = releases;
        this.comparisons = comparisons;
        this.revisions = revisions;
        getContent().addClassNames("page", "data-page");
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            var polling = ui.addPollListener(poll -> again());
            poll();
            addDetachListener(detached -> {
                polling.remove();
                ui.setPollInterval(NEVER);
                detached.unregisterListener();
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        waiting = null;
        show(event.getLocation().getQueryParameters());
        poll();
    }

    private void again() {
        Asked asked = waiting;
        if (asked == null) {
            return;
        }
        // what goes wrong now is told once and not at every poll
        waiting = null;
        try {
            answer(asked, Duration.ZERO).ifPresentOrElse(this::replace, () -> waiting = asked);
        } finally {
            poll();
        }
    }

    private void replace(Runnable page) {
        getContent().removeAll();
        page.run();
    }

    private void poll() {
        getUI().ifPresent(ui -> ui.setPollInterval(waiting == null ? NEVER : POLL_MILLIS));
    }

    private void show(QueryParameters parameters) {
        getContent().removeAll();
        title = getTranslation("data.difference.heading");
        Optional<Release> from = release(parameters, DataLink.FROM);
        Optional<Release> to = release(parameters, DataLink.TO);
        if (from.isEmpty() || to.isEmpty()) {
            sorry("data.difference.missing");
        } else if (!from.get().dataset().equals(to.get().dataset())) {
            sorry("data.difference.other-dataset");
        } else {
            compare(new Asked(new ReleasePair(from.get(), to.get()), parameters));
        }
    }

    private void compare(Asked asked) {
        answer(asked, PATIENCE).ifPresentOrElse(Runnable::run, () -> {
            waiting = asked;
            head(asked.pair(), null, asked.parameters());
            var told = new Paragraph(getTranslation("data.difference.counting"));
            told.addClassName("data-sentence");
            told.getElement().setAttribute("role", "status");
            getContent().add(told);
        });
    }

    /** What builds the page; empty while the releases are being compared. */
    private Optional<Runnable> answer(Asked asked, Duration patience) {
        QueryParameters parameters = asked.parameters();
        String wanted = parameters.getSingleParameter(DataLink.INDICATOR).orElse(ALL);
        return asked(asked.pair(), null, patience).flatMap(all -> {
            String indicator = all.indicators().containsKey(wanted) ? wanted : null;
            return (indicator == null ? Optional.of(all) : asked(asked.pair(), indicator, patience))
                    .map(one -> () -> show(all, one, indicator, parameters));
        });
    }

    private Optional<ReleaseDifference> asked(ReleasePair pair, @Nullable String indicator, Duration patience) {
        try {
            return comparisons.between(pair, indicator, patience);
        } catch (ComparisonsBusy othersWait) {
            return Optional.empty();
        }
    }

    private Optional<Release> release(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> releases.release(Long.parseLong(id)));
    }

    private void sorry(String key) {
        getContent()
                .add(
                        new H1(title),
                        new Paragraph(getTranslation(key)),
                        new Paragraph(new Anchor(DataLink.PATH, getTranslation("data.all"))));
    }

    /** What every state of the page begins with: which releases are compared, and how to choose others. */
    private void head(ReleasePair pair, @Nullable String indicator, QueryParameters parameters) {
        var words = new ReleaseWording(getLocale());
        Release from = pair.from();
        Release to = pair.to();
        var back = new Paragraph(
                new Anchor(DataLink.PATH, getTranslation("data.all")),
                new Span(" / "),
                new Anchor(DataLink.dataset(to.dataset()), getTranslation("data.releases.all")));
        var what = new Paragraph(
                new Anchor(DataLink.release(from.id()), words.edition(from)),
                new Span(" → "),
                new Anchor(DataLink.release(to.id()), words.edition(to)));
        what.addClassName("lead");
        getContent()
                .add(
                        back,
                        new H1(getTranslation(
                                "data.difference.title", to.in(getLocale()).title())),
                        what);
        getContent().add(controls(from, to, indicator, kind(parameters)));
    }

    private static String kind(QueryParameters parameters) {
        return parameters.getSingleParameter(DataLink.SHOW).orElse(RevisionList.CHANGED);
    }

    private void show(
            ReleaseDifference all,
            ReleaseDifference difference,
            @Nullable String indicator,
            QueryParameters parameters) {
        head(new ReleasePair(all.from(), all.to()), indicator, parameters);
        var words = new ReleaseWording(getLocale());
        List<String> sentences = all.none() ? List.of(getTranslation("data.difference.none")) : words.differences(all);
        sentences.forEach(sentence -> {
            var said = new Paragraph(sentence);
            said.addClassName("data-sentence");
            getContent().add(said);
        });
        getContent().add(new Paragraph(getTranslation("data.difference.rule")));
        if (!all.figures().byIndicator().isEmpty()) {
            getContent().add(new DifferenceCounts(all, words));
            getContent().add(revisions.section(difference, indicator, kind(parameters), getLocale()));
        }
        if (indicator == null) {
            difference.tables().forEach(table -> getContent().add(new TableSection(table, words)));
        }
        getContent()
                .add(new Paragraph(
                        Files.of(
                                DataLink.differenceFile(
                                        all.from().id(), all.to().id(), indicator),
                                getTranslation("data.difference.download")),
                        new Span(" " + getTranslation("data.difference.download.what"))));
    }

    private Component controls(Release from, Release to, @Nullable String indicator, String show) {
        List<Option> options = releases.dataset(to.dataset()).map(DatasetEntry::releases).orElse(List.of()).stream()
                .map(entry -> new Option(
                        Long.toString(entry.release().id()),
                        getTranslation(
                                entry.release().active() ? "data.release.option.active" : "data.release.option",
                                Long.toString(entry.release().id()),
                                new ReleaseWording(getLocale()).edition(entry.release()))))
                .toList();
        var earlier = new Choice();
        earlier.setOptions(options, Long.toString(from.id()));
        var later = new Choice();
        later.setOptions(options, Long.toString(to.id()));
        for (Choice choice : List.of(earlier, later)) {
            choice.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    go(earlier, later, indicator, show);
                }
            });
        }
        var controls = new Div(
                new Field(getTranslation("data.compare.from"), "from", earlier),
                new Field(getTranslation("data.compare.to"), "to", later));
        controls.addClassName("controls");
        return controls;
    }

    private void go(Choice from, Choice to, @Nullable String indicator, String show) {
        Map<String, String> parameters =
                DataLink.comparison(Long.parseLong(from.getValue()), Long.parseLong(to.getValue()), indicator, show);
        Address.go(getUI().orElseGet(UI::getCurrent), DataLink.COMPARE, parameters, OWN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
