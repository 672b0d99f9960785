package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Difference;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.Address;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.Field;

/** What lies between two releases of a dataset: counts by indicator, the figures themselves, and rows of other sheets. */
@Route(DataLink.COMPARE)
@AnonymousAllowed
class DifferenceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ALL = "";
    private static final Set<String> OWN = Set.of(DataLink.FROM, DataLink.TO, DataLink.INDICATOR, DataLink.SHOW);

    private final ReleaseService releases;
    private final DifferenceService differences;
    private final RevisionList revisions;
    private String title = "";

    DifferenceView(ReleaseService releases, DifferenceService differences, RevisionList revisions) {
        this.releases = releases;
        this.differences = differences;
        this.revisions = revisions;
        getContent().addClassNames("page", "data-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        title = getTranslation("data.difference.heading");
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<Release> from = release(parameters, DataLink.FROM);
        Optional<Release> to = release(parameters, DataLink.TO);
        if (from.isEmpty() || to.isEmpty()) {
            sorry("data.difference.missing");
        } else if (!from.get().dataset().equals(to.get().dataset())) {
            sorry("data.difference.other-dataset");
        } else {
            show(from.get(), to.get(), parameters);
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

    private void show(Release from, Release to, QueryParameters parameters) {
        var words = new ReleaseWording(getLocale());
        String wanted = parameters.getSingleParameter(DataLink.INDICATOR).orElse(ALL);
        ReleaseDifference all = differences.between(from.id(), to.id(), null);
        String indicator = all.indicators().containsKey(wanted) ? wanted : null;
        ReleaseDifference difference = indicator == null ? all : differences.between(from.id(), to.id(), indicator);
        String show = parameters.getSingleParameter(DataLink.SHOW).orElse(RevisionList.CHANGED);
        var back = new Paragraph(
                new Anchor(DataLink.PATH, getTranslation("data.all")),
                new Span(" / "),
                new Anchor(DataLink.dataset(to.dataset()), getTranslation("data.releases.all")));
        var what = new Paragraph(
                new Anchor(DataLink.release(from.id()), words.edition(from)),
                new Span(" → "),
                new Anchor(DataLink.release(to.id()), words.edition(to)));
        what.addClassName("lead");
        getContent().add(back, new H1(getTranslation("data.difference.title", to.title())), what);
        getContent().add(controls(from, to, indicator, show));
        List<String> sentences = all.none() ? List.of(getTranslation("data.difference.none")) : words.differences(all);
        sentences.forEach(sentence -> {
            var said = new Paragraph(sentence);
            said.addClassName("data-sentence");
            getContent().add(said);
        });
        getContent().add(new Paragraph(getTranslation("data.difference.rule")));
        if (!all.figures().byIndicator().isEmpty()) {
            getContent().add(counts(all, words));
            getContent().add(revisions.section(difference, indicator, show, getLocale()));
        }
        if (indicator == null) {
            difference.tables().forEach(table -> getContent().add(new TableSection(table, words)));
        }
        getContent()
                .add(new Paragraph(
                        Files.of(
                                DataLink.differenceFile(from.id(), to.id(), indicator),
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

    private Section counts(ReleaseDifference difference, ReleaseWording words) {
        String heading = getTranslation("data.difference.by-indicator");
        List<String> headings = new ArrayList<>(List.of(getTranslation("data.indicator")));
        for (String key : List.of("new", "changed", "large", "removed", "unchanged")) {
            headings.add(getTranslation("data.difference." + key));
        }
        var table = new DataTable(heading, headings, Set.of(1, 2, 3, 4, 5));
        difference.figures().byIndicator().forEach((code, counts) -> {
            IndicatorCount indicator = difference.indicators().get(code);
            var link = new Anchor(
                    DataLink.compare(difference.from().id(), difference.to().id(), code),
                    indicator == null ? code : indicator.name().in(getLocale()));
            row(table, link, counts, difference.figures().large().getOrDefault(code, 0), words);
        });
        if (difference.figures().byIndicator().size() > 1) {
            row(
                    table,
                    new Anchor(
                            DataLink.compare(
                                    difference.from().id(), difference.to().id()),
                            getTranslation("data.difference.all")),
                    difference.figures().total(),
                    difference.figures().largeInTotal(),
                    words);
        }
        return new Section(new H2(heading), table);
    }

    private static void row(DataTable table, Component name, Difference counts, int large, ReleaseWording words) {
        table.row(List.of(
                name,
                new Text(words.count(counts.fresh())),
                new Text(words.count(counts.changed())),
                new Text(words.count(large)),
                new Text(words.count(counts.removed())),
                new Text(words.count(counts.unchanged()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
