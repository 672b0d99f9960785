package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.rumbo.access.CurrentActor;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Release;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.ReleaseEntry;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;

/** One dataset: its releases, which of them pages show, and what lies between any two. */
@Route(DataLink.PATH)
@AnonymousAllowed
class DatasetView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final ReleaseService service;
    private final CurrentActor actor;
    private final ActivationDialog activation;
    private final Said said = new Said();
    private final Div content = new Div();
    private String title = "";

    DatasetView(ReleaseService service, CurrentActor actor, ActivationDialog activation) {
        this.service = service;
        this.actor = actor;
        this.activation = activation;
        getContent().addClassNames("page", "data-page");
        content.addClassName("page-content");
        getContent().add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        said.forget();
        show(code);
    }

    private void show(String code) {
        content.removeAll();
        service.dataset(code).ifPresentOrElse(this::show, () -> unknown(code));
    }

    private void show(DatasetEntry dataset) {
        title = dataset.title(getLocale());
        var words = new ReleaseWording(getLocale());
        var back = new Paragraph(new Anchor(DataLink.PATH, getTranslation("data.all")));
        var lead = new Paragraph(getTranslation("data.dataset.lead"));
        lead.addClassName("lead");
        content.add(back, new H1(title), lead, said);
        if (!dataset.silent().isEmpty()) {
            content.add(Silent.notice(dataset, words, this::getTranslation));
        }
        if (dataset.releases().size() > 1) {
            content.add(comparison(dataset, words));
        }
        var list = new Section(
                new H2(getTranslation("data.releases.count", dataset.releases().size())));
        list.addClassName("releases");
        dataset.releases().forEach(entry -> list.add(release(entry, dataset, words)));
        content.add(list);
    }

    private Article release(ReleaseEntry entry, DatasetEntry dataset, ReleaseWording words) {
        Release release = entry.release();
        var heading = new H3(new Anchor(DataLink.release(release.id()), words.edition(release)));
        var article = new Article(heading);
        article.addClassName("release");
        article.setId("release-" + release.id());
        if (release.active()) {
            var badge = new Span(getTranslation("data.active"));
            badge.addClassName("data-badge");
            heading.add(badge);
            article.addClassName("active");
        }
        article.add(new Facts()
                .with("data.fact.loaded", words.loaded(release))
                .with(
                        "data.fact.rows",
                        getTranslation("data.rows", words.count(release.rowsLoaded()), words.count(release.rowsRead())))
                .with("data.fact.file", release.fileName())
                .with("data.fact.findings", words.findings(entry.findings())));
        article.add(actions(release, dataset));
        return article;
    }

    private Component actions(Release release, DatasetEntry dataset) {
        var actions = new Div();
        actions.addClassName("data-actions");
        Long active = dataset.active().map(a -> a.release().id()).orElse(null);
        if (!release.active() && actor.isEditor()) {
            var activate = new NativeButton(getTranslation("data.activate"));
            activate.addClassName("button");
            activate.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "data.activate.which",
                                    release.in(getLocale()).edition()));
            activate.addClickListener(click -> activation.open(release, active, message -> {
                show(release.dataset());
                said.say(message);
            }));
            actions.add(activate);
        }
        if (!release.active() && active != null) {
            actions.add(new Anchor(DataLink.compare(active, release.id()), getTranslation("data.compare.with-active")));
        }
        actions.add(Files.of(DataLink.workbook(release.id()), getTranslation("data.download.workbook")));
        return actions;
    }

    private Component comparison(DatasetEntry dataset, ReleaseWording words) {
        var from = new Choice();
        var to = new Choice();
        List<Option> options = dataset.releases().stream()
                .map(entry -> new Option(
                        Long.toString(entry.release().id()),
                        getTranslation(
                                entry.release().active() ? "data.release.option.active" : "data.release.option",
                                Long.toString(entry.release().id()),
                                words.edition(entry.release()))))
                .toList();
        from.setOptions(options, options.get(1).value());
        to.setOptions(options, options.getFirst().value());
        var link = new Anchor("", getTranslation("data.compare.do"));
        link.addClassName("button");
        Runnable aim =
                () -> link.setHref(DataLink.compare(Long.parseLong(from.getValue()), Long.parseLong(to.getValue())));
        aim.run();
        from.addValueChangeListener(change -> aim.run());
        to.addValueChangeListener(change -> aim.run());
        var controls = new Div(
                new Field(getTranslation("data.compare.from"), "compare-from", from),
                new Field(getTranslation("data.compare.to"), "compare-to", to),
                link);
        controls.addClassName("controls");
        var section = new Section(new H2(getTranslation("data.compare.heading")), controls);
        section.addClassName("data-compare");
        return section;
    }

    private void unknown(String code) {
        title = getTranslation("data.unknown");
        content.add(
                new H1(title),
                new Paragraph(getTranslation("data.unknown.message", code)),
                new Paragraph(new Anchor(DataLink.PATH, getTranslation("data.all"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
