package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.FindingSentences;
import org.rumbo.dataset.Severity;
import org.rumbo.link.DataLink;
import org.rumbo.release.FindingsPage;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.Address;
import org.rumbo.ui.Aloud;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;
import org.rumbo.ui.Spoken;

/** What was noticed in the file of a release, page by page, narrowed by severity and code; the address holds both. */
class FindingsSection extends Section {

    private static final String ALL = "";
    private static final Set<String> OWN = Set.of(DataLink.SEVERITY, DataLink.CODE, DataLink.PAGE);

    private final long release;
    private final Choice severity = new Choice();
    private final Choice code = new Choice();

    FindingsSection(ReleaseService service, long release, QueryParameters parameters) {
        this.release = release;
        addClassName("data-findings");
        setId("findings");
        add(new H2(getTranslation("data.findings")));
        var filter = new FindingsPage.Filter(
                severity(parameters),
                parameters.getSingleParameter(DataLink.CODE).orElse(null));
        FindingsPage page = service.findings(release, filter, page(parameters));
        if (page.byCode().isEmpty()) {
            add(new Paragraph(getTranslation("data.findings.nothing")));
            return;
        }
        String counted = getTranslation("data.findings.count", page.rows());
        if (filter.severity() != null || filter.code() != null) {
            Aloud.say(this, counted);
        }
        add(new Paragraph(getTranslation("data.findings.lead")), controls(filter, page), new Paragraph(counted));
        var list = new UnorderedList();
        list.addClassName("finding-list");
        page.findings().forEach(finding -> list.add(item(finding)));
        add(list);
        if (page.pages() > 1) {
            add(pages(filter, page));
        }
        add(new Paragraph(Files.of(DataLink.findingsFile(release), getTranslation("data.findings.download"))));
    }

    private static @Nullable Severity severity(QueryParameters parameters) {
        String wanted =
                parameters.getSingleParameter(DataLink.SEVERITY).orElse(ALL).toUpperCase(Locale.ROOT);
        for (Severity known : Severity.values()) {
            if (known.name().equals(wanted)) {
                return known;
            }
        }
        return null;
    }

    private static int page(QueryParameters parameters) {
        String page = parameters.getSingleParameter(DataLink.PAGE).orElse("1");
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    private Component controls(FindingsPage.Filter filter, FindingsPage page) {
        severity.setOptions(
                List.of(
                        new Option(ALL, getTranslation("data.findings.any")),
                        new Option("warning", getTranslation("data.severity.warning")),
                        new Option("info", getTranslation("data.severity.info"))),
                filter.severity() == null ? ALL : word(filter.severity()));
        List<Option> codes = new ArrayList<>();
        codes.add(new Option(ALL, getTranslation("data.findings.any")));
        var words = new ReleaseWording(getLocale());
        page.byCode()
                .forEach((name, times) ->
                        codes.add(new Option(name, words.finding(name) + " (" + words.count(times) + ")")));
        code.setOptions(
                codes, filter.code() == null || !page.byCode().containsKey(filter.code()) ? ALL : filter.code());
        severity.addValueChangeListener(change -> changed(change.isFromClient()));
        code.addValueChangeListener(change -> changed(change.isFromClient()));
        var controls = new Div(
                new Field(getTranslation("data.findings.severity"), "by-severity", severity),
                new Field(getTranslation("data.findings.code"), "by-code", code));
        controls.addClassName("controls");
        return controls;
    }

    private void changed(boolean byReader) {
        if (byReader) {
            Address.go(
                    getUI().orElseGet(UI::getCurrent),
                    DataLink.release(release),
                    parameters(severity.getValue(), code.getValue(), 1),
                    OWN);
        }
    }

    private static Map<String, String> parameters(String severity, String code, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!severity.isEmpty()) {
            parameters.put(DataLink.SEVERITY, severity);
        }
        if (!code.isEmpty()) {
            parameters.put(DataLink.CODE, code);
        }
        if (page > 1) {
            parameters.put(DataLink.PAGE, Integer.toString(page));
        }
        return parameters;
    }

    private ListItem item(Finding finding) {
        var mark = new Span(getTranslation("data.severity." + word(finding.severity())));
        mark.addClassNames("severity", word(finding.severity()));
        var name = new Span(finding.code());
        name.addClassName("finding-code");
        var head = new Paragraph(mark, name);
        if (finding.sheet() != null) {
            var where = new Span(finding.where());
            where.addClassName("finding-where");
            head.add(where);
        }
        if (finding.occurrences() > 1) {
            head.add(new Span(getTranslation(
                    "data.findings.times", new ReleaseWording(getLocale()).count(finding.occurrences()))));
        }
        head.addClassName("finding-head");
        var message = new Paragraph(said(finding.message()));
        if (finding.suggestion() != null) {
            message.add(new Span(" "), said(finding.suggestion()));
        }
        return new ListItem(head, message);
    }

    private Span said(String sentence) {
        return Spoken.in(new Span(), FindingSentences.in(sentence, getLocale()));
    }

    private Component pages(FindingsPage.Filter filter, FindingsPage page) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("data.findings.pages"));
        nav.addClassName("data-pages");
        String chosen = filter.severity() == null ? ALL : word(filter.severity());
        String code = filter.code() == null ? ALL : filter.code();
        if (page.page() > 1) {
            nav.add(to(chosen, code, page.page() - 1, "data.findings.before"));
        }
        nav.add(new Span(
                getTranslation("data.findings.page", Integer.toString(page.page()), Integer.toString(page.pages()))));
        if (page.page() < page.pages()) {
            nav.add(to(chosen, code, page.page() + 1, "data.findings.after"));
        }
        return nav;
    }

    private Anchor to(String severity, String code, int page, String key) {
        return new Anchor(DataLink.release(release, parameters(severity, code, page)), getTranslation(key));
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
