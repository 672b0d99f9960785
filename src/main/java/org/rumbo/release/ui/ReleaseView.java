package org.rumbo.release.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.rumbo.access.CurrentActor;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Cited;
import org.rumbo.provenance.Release;
import org.rumbo.release.ReleaseContents;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.SourceLink;

/** One release: where it comes from, what it holds, and what was noticed when its file was read. */
@Route(DataLink.RELEASE)
@AnonymousAllowed
class ReleaseView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final ReleaseService service;
    private final SeriesService series;
    private final CurrentActor actor;
    private final LeadDialog lead;
    private final ReleasePageContents fetched;
    private final ContentLinks links;
    private final Said said = new Said();
    private String title = "";

    ReleaseView(
            ReleaseService service,
            SeriesService series,
            CurrentActor actor,
            LeadDialog lead,
            ReleasePageContents fetched,
            ContentLinks links) {
        this.fetched = fetched;
        this.links = links;
        this.service = service;
        this.series = series;
        this.actor = actor;
        this.lead = lead;
        getContent().addClassNames("page", "data-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String typed) {
        getContent().removeAll();
        said.forget();
        ReleaseAddresses.release(service, typed)
                .ifPresentOrElse(found -> show(found, event.getLocation().getQueryParameters()), () -> unknown(typed));
    }

    private void show(Release release, QueryParameters parameters) {
        parameters
                .getSingleParameter(DataLink.CELL)
                .ifPresentOrElse(cell -> showRow(release, cell, parameters), () -> showAll(release, parameters));
    }

    /** The one row that the address cites: who published it first, then the row in the workbook. */
    private void showRow(Release release, String cell, QueryParameters parameters) {
        title = getTranslation("data.row.heading", cell);
        var row = new Part();
        row.setSource(links.href(
                fetched.row(
                        release.id(),
                        cell,
                        parameters.getSingleParameter(DataLink.INDICATOR).orElse(null)),
                getLocale()));
        row.setCurrent(DataLink.CITED);
        getContent().add(back(release), new H1(title), row);
    }

    private static Paragraph back(Release release) {
        var back = new Paragraph();
        back.add(
                new Anchor(DataLink.PATH, back.getTranslation("data.all")),
                new Span(" / "),
                new Anchor(DataLink.dataset(release.dataset()), back.getTranslation("data.releases.all")));
        return back;
    }

    private void showAll(Release release, QueryParameters parameters) {
        var words = new ReleaseWording(getLocale());
        Cited cited = release.in(getLocale());
        title = getTranslation("data.release.title", cited.title(), cited.edition());
        var state = new Paragraph(
                getTranslation(release.active() ? "data.release.is-active" : "data.release.is-not-active"));
        state.addClassNames("lead", release.active() ? "data-active" : "data-inactive");
        ReleaseContents contents = service.contents(release.id());
        getContent().add(back(release), new H1(title), state, said, about(release, contents, words));
        if (!contents.indicators().isEmpty()) {
            getContent()
                    .add(new IndicatorSection(
                            release,
                            contents,
                            series,
                            actor.isEditor(),
                            indicator -> lead.open(release, indicator, message -> {
                                getContent().removeAll();
                                show(release, parameters);
                                said.say(message);
                            })));
        }
        getContent()
                .add(contents.counted() ? rows(contents, words) : new Paragraph(getTranslation("data.not-counted")));
        getContent().add(new FindingsSection(service, release.id(), parameters));
    }

    private Section about(Release release, ReleaseContents contents, ReleaseWording words) {
        var checksum = new Span(release.checksum());
        checksum.addClassName("data-checksum");
        Cited cited = release.in(getLocale());
        var facts = new Facts();
        if (!cited.title().equals(release.title())) {
            facts.with("data.fact.original", release.title());
        }
        facts.with(
                        "data.fact.workbook",
                        words.workbook(release, service.sources(release.id()), contents.rowsNameSources()))
                .with("data.fact.publisher", SourceLink.of(cited.publisher(), release.url()))
                .with("data.fact.edition", words.edition(release))
                .with("data.fact.licence", cited.licence())
                .with("data.fact.citation", release.citation())
                .with("data.fact.contact", release.contact())
                .with("data.fact.file", release.fileName())
                .with("data.fact.checksum", checksum)
                .with("data.fact.layout", release.layout())
                .with("data.fact.loaded", words.loaded(release))
                .with(
                        "data.fact.rows",
                        getTranslation(
                                "data.rows", words.count(release.rowsLoaded()), words.count(release.rowsRead())));
        var downloads = new Paragraph(
                Files.of(DataLink.workbook(release.id()), getTranslation("data.download.workbook")),
                new Span(" " + getTranslation("data.download.workbook.what")));
        var section = new Section(new H2(getTranslation("data.about")), facts, downloads);
        section.addClassName("data-about");
        return section;
    }

    private Section rows(ReleaseContents contents, ReleaseWording words) {
        String heading = getTranslation("data.sheets");
        var table = new DataTable(
                "sheets",
                heading,
                List.of(
                        Column.words("sheet", getTranslation("data.sheet")),
                        Column.number("rows", getTranslation("data.sheet.rows"))));
        contents.rows()
                .forEach((sheet, rows) ->
                        table.row(List.of(Cell.of(words.sheet(sheet)), Cell.number(words.count(rows), rows))));
        var section = new Section(new H2(heading), table);
        section.addClassName("data-sheets");
        return section;
    }

    private void unknown(String typed) {
        title = getTranslation("data.unknown.release");
        getContent()
                .add(
                        new H1(title),
                        new Paragraph(getTranslation("data.unknown.release.message", typed)),
                        new Paragraph(new Anchor(DataLink.PATH, getTranslation("data.all"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
