package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.rumbo.access.CurrentActor;
import org.rumbo.link.DataLink;
import org.rumbo.link.ImportLink;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.ReleaseContents;
import org.rumbo.release.ReleaseEntry;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.SourceLink;

/** All datasets: what each is, who publishes it, which edition pages show, and how to bring one's own. */
@Route(DataLink.PATH)
@Menu(title = "menu.data", order = 8)
@AnonymousAllowed
class DataView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ReleaseService service;
    private final CurrentActor actor;

    DataView(ReleaseService service, CurrentActor actor) {
        this.service = service;
        this.actor = actor;
        getContent().addClassNames("page", "data-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        var lead = new Paragraph(getTranslation("data.lead"));
        lead.addClassName("lead");
        getContent().add(new H1(getTranslation("data.heading")), lead);
        List<DatasetEntry> datasets = service.datasets();
        if (datasets.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("data.empty")));
        }
        var words = new ReleaseWording(getLocale());
        var cards = new Div();
        cards.addClassName("dataset-cards");
        datasets.forEach(dataset -> cards.add(card(dataset, words)));
        getContent().add(cards, ownData());
    }

    private Article card(DatasetEntry dataset, ReleaseWording words) {
        var heading = new H2(new Anchor(DataLink.dataset(dataset.code()), dataset.title(getLocale())));
        var card = new Article(heading);
        card.addClassName("dataset-card");
        card.setId(dataset.code());
        dataset.active().ifPresentOrElse(active -> card.add(what(active, words)), () -> {
            card.add(new Paragraph(getTranslation("data.no-active")));
        });
        if (!dataset.silent().isEmpty()) {
            card.add(Silent.notice(dataset, words, this::getTranslation));
        }
        int others = dataset.releases().size();
        card.add(new Paragraph(
                new Anchor(DataLink.dataset(dataset.code()), getTranslation("data.releases.count", others))));
        return card;
    }

    private Component what(ReleaseEntry active, ReleaseWording words) {
        var release = active.release();
        ReleaseContents contents = service.contents(release.id());
        var holds = new Paragraph(words.holds(contents));
        holds.addClassName("dataset-holds");
        var facts = new Facts()
                .with(
                        "data.fact.workbook",
                        words.workbook(release, service.sources(release.id()), contents.rowsNameSources()))
                .with(
                        "data.fact.publisher",
                        SourceLink.of(release.in(getLocale()).publisher(), release.url()))
                .with("data.fact.edition", new Anchor(DataLink.release(release.id()), words.edition(release)))
                .with("data.fact.rows", words.count(release.rowsLoaded()))
                .with("data.fact.licence", release.in(getLocale()).licence())
                .with("data.fact.loaded", words.loaded(release))
                .with("data.fact.findings", words.findings(active.findings()));
        return new Div(holds, facts);
    }

    private Section ownData() {
        var section = new Section(new H2(getTranslation("data.own.heading")));
        section.addClassName("data-own");
        section.setId("own-data");
        section.add(new Paragraph(getTranslation("data.own.lead")));
        var ways = new UnorderedList(
                new ListItem(new Span(getTranslation("data.own.published"))),
                new ListItem(
                        download("export/template.xlsx", "data.own.template"),
                        new Span(" " + getTranslation("data.own.template.what"))),
                new ListItem(new Span(getTranslation("data.own.other"))),
                new ListItem(new Span(getTranslation("data.own.any"))));
        section.add(ways);
        if (actor.isEditor()) {
            var load = new Anchor(ImportLink.PATH, getTranslation("data.own.import"));
            load.addClassNames("button", "button-primary");
            section.add(new Paragraph(load));
        } else {
            section.add(new Paragraph(
                    new Span(getTranslation("data.own.sign-in") + " "),
                    new Anchor(ImportLink.PATH, getTranslation("data.own.sign-in.link"))));
        }
        section.add(new Paragraph(getTranslation("data.own.elsewhere")));
        return section;
    }

    private Anchor download(String href, String key) {
        var link = new Anchor(href, getTranslation(key));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("data.heading"));
    }
}
