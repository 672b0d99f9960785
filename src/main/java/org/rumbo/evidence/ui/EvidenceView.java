package org.rumbo.evidence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.PageAddress;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Direction;
import org.rumbo.policy.PolicyService;
import org.rumbo.ui.Address;
import org.rumbo.ui.Aloud;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.DownloadLinks;
import org.rumbo.ui.Field;
import org.rumbo.ui.Notice;

/** Studies for and against both roads: what is known, contested or unstudied, and how well. */
@Route(EvidenceLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.evidence", order = 5)
class EvidenceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ALL = "";

    private final EvidenceRequest request;
    private final EvidencePageService service;
    private final PolicyService policy;
    private final EvidenceContents contents;
    private final ContentLinks links;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Input search = new Input();
    private final Div notice = new Div();
    private final Part map = new Part();
    private final H2 count = new H2();
    private final Part list = new Part();
    private final DownloadLinks downloads = new DownloadLinks("export/studies");
    private final Anchor data = new Anchor();
    /** Whether the reader is on the page already. */
    private boolean shown;

    EvidenceView(
            EvidenceRequest request,
            EvidencePageService service,
            PolicyService policy,
            EvidenceContents contents,
            ContentLinks links) {
        this.contents = contents;
        this.links = links;
        this.request = request;
        this.service = service;
        this.policy = policy;
        var controls = new Div();
        controls.addClassName("controls");
        search.setType("search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        controls.add(new Field(getTranslation("evidence.search"), "search", search));
        for (String name : List.of(
                EvidenceLink.KIND,
                EvidenceLink.COUNTRY,
                EvidenceLink.DIRECTION,
                EvidenceLink.FINDING,
                EvidenceLink.STRENGTH,
                EvidenceLink.OUTCOME)) {
            var choice = new Choice();
            choice.addValueChangeListener(change -> changed(change.isFromClient()));
            choices.put(name, choice);
            controls.add(new Field(getTranslation("evidence.by." + name), "by-" + name, choice));
        }
        var lead = new Paragraph(getTranslation("evidence.lead"));
        lead.addClassName("lead");
        count.getElement().setAttribute("tabindex", "-1");
        data.setText(getTranslation("evidence.api"));
        data.setRouterIgnore(true);
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(getTranslation("evidence.heading")),
                        lead,
                        map,
                        notice,
                        count,
                        controls,
                        list,
                        downloads,
                        new Paragraph(data));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wish = request.read(event.getLocation().getQueryParameters().getParameters(), getLocale());
        notice.removeAll();
        if (!wish.problems().isEmpty()) {
            notice.add(new Notice(getTranslation("compare.problems"), wish.problems()));
        }
        downloads.show(EvidenceContents.parameters(wish.filter()));
        data.setHref(api(wish.filter()));
        fill(wish.filter());
        map.setSource(links.href(contents.map(), getLocale()));
        String counted = getTranslation("evidence.count", service.count(wish.filter()), service.count());
        if (!count.getText().isEmpty()) {
            Aloud.say(this, counted);
        }
        count.setText(counted);
        list.setSource(links.href(contents.studies(wish.filter()), getLocale()));
        if (wish.filter().kind() != null && byLink(event.getTrigger()) && shown) {
            // a kind was chosen in the map above: what it has is further down than the reader can see
            count.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
        }
        shown = true;
    }

    private static boolean byLink(NavigationTrigger trigger) {
        return trigger == NavigationTrigger.ROUTER_LINK || trigger == NavigationTrigger.CLIENT_SIDE;
    }

    /** The studies asked for in the API, which calls a country by its whole name. */
    private static String api(StudyFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        EvidenceContents.parameters(filter)
                .forEach((name, value) -> parameters.put(name.equals(EvidenceLink.COUNTRY) ? "country" : name, value));
        return PageAddress.href("api/v1/studies", parameters);
    }

    private void fill(StudyFilter filter) {
        Codebook codebook = policy.codebook();
        Map<String, String> kinds = codebook.kinds().stream()
                .collect(Collectors.toMap(
                        k -> k.code(), k -> k.name().in(getLocale()), (a, b) -> a, LinkedHashMap::new));
        offer(EvidenceLink.KIND, kinds, filter.kind());
        offer(
                EvidenceLink.COUNTRY,
                service.countries(getLocale()),
                filter.country() == null ? null : filter.country().value());
        offer(EvidenceLink.DIRECTION, words(Direction.values(), "stance.name."), code(filter.direction()));
        offer(EvidenceLink.FINDING, words(EffectDirection.values(), "evidence.finding."), code(filter.finding()));
        offer(EvidenceLink.STRENGTH, words(Strength.values(), "evidence.strength."), code(filter.strength()));
        offer(EvidenceLink.OUTCOME, words(Outcome.values(), "evidence.outcome."), code(filter.outcome()));
        search.setValue(filter.search());
    }

    private Map<String, String> words(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(EvidenceView::code)
                .collect(Collectors.toMap(c -> c, c -> getTranslation(prefix + c), (a, b) -> a, LinkedHashMap::new));
    }

    private void offer(String name, Map<String, String> values, @Nullable String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(ALL, getTranslation("evidence.any")));
        values.forEach((value, label) -> options.add(new Option(value, label)));
        Choice choice = choices.get(name);
        if (choice != null) {
            choice.setOptions(options, chosen == null || !values.containsKey(chosen) ? ALL : chosen);
        }
    }

    private static @org.jspecify.annotations.NullUnmarked String code(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private void changed(boolean byReader) {
        if (!byReader) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        choices.forEach((name, choice) -> {
            if (!choice.getValue().isEmpty()) {
                parameters.put(name, choice.getValue());
            }
        });
        if (!search.getValue().isBlank()) {
            parameters.put(EvidenceLink.SEARCH, search.getValue().strip());
        }
        Address.go(getUI().orElseGet(UI::getCurrent), EvidenceLink.PATH, parameters, EvidenceLink.PARAMETERS);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("evidence.heading"));
    }
}
