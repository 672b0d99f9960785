package org.rumbo.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditEntry;
import org.rumbo.access.AuditRequest;
import org.rumbo.access.AuditTrail;
import org.rumbo.access.Roles;
import org.rumbo.link.AuditLink;
import org.rumbo.text.Texts;
import org.rumbo.ui.Address;
import org.rumbo.ui.Aloud;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Field;
import org.rumbo.ui.Notice;
import org.rumbo.wording.Wording;

/** Who changed what, when and from where. */
@Route(AuditLink.PATH)
@RolesAllowed(Roles.ADMINISTRATOR)
@Menu(title = "menu.audit", order = 91)
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ANY = "";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Set<String> OWN =
            Set.of(AuditLink.PERSON, AuditLink.ACTION, AuditLink.FROM, AuditLink.TO, AuditLink.BEFORE);

    private final AuditTrail trail;
    private final Input person = new Input();
    private final Choice action = new Choice();
    private final Input from = new Input();
    private final Input to = new Input();
    private final Div notice = new Div();
    private final Div list = new Div();
    private final Anchor file = new Anchor();
    private final Div end = new Div();

    AuditView(AuditTrail trail) {
        this.trail = trail;
        person.addValueChangeListener(change -> changed(change.isFromClient()));
        action.addValueChangeListener(change -> changed(change.isFromClient()));
        for (Input day : List.of(from, to)) {
            day.setType("date");
            day.addValueChangeListener(change -> changed(change.isFromClient()));
        }
        var controls = new Div(
                new Field(getTranslation("audit.by.who"), "audit-who", person),
                new Field(getTranslation("audit.by.action"), "audit-action", action),
                new Field(getTranslation("audit.by.from"), "audit-from", from),
                new Field(getTranslation("audit.by.to"), "audit-to", to));
        controls.addClassName("controls");
        var lead = new Paragraph(getTranslation("audit.lead"));
        lead.addClassName("lead");
        file.setText(getTranslation("audit.file"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(getTranslation("audit.heading")),
                        lead,
                        controls,
                        notice,
                        list,
                        new Paragraph(file),
                        new Paragraph(getTranslation("audit.file.limit", AuditTrail.FILE)),
                        end);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = AuditRequest.of(event.getLocation().getQueryParameters().getParameters());
        AuditLink wanted = request.link();
        notice.removeAll();
        if (!request.ignored().isEmpty()) {
            notice.add(new Notice(
                    getTranslation("compare.problems"),
                    request.ignored().stream()
                            .map(name -> getTranslation("audit.unread", name))
                            .toList()));
        }
        fill(wanted);
        file.setHref(wanted.csv());
        AuditTrail.Page page = trail.page(wanted);
        if (list.getChildren().findAny().isPresent()) {
            Aloud.say(this, getTranslation("audit.said", page.entries().size()));
        }
        list.removeAll();
        list.add(page.entries().isEmpty() ? new Paragraph(getTranslation("audit.none")) : table(page.entries()));
        list.add(ways(wanted, page));
        end.removeAll();
        trail.end().ifPresent(this::tell);
    }

    /** The end of the chain, to be kept elsewhere. */
    private void tell(AuditTrail.End chain) {
        var digest = new Code(chain.entries() + ":" + chain.digest());
        digest.addClassName("digest");
        end.add(
                new H2(getTranslation("audit.end.heading")),
                new Paragraph(getTranslation("audit.end.words", chain.entries())),
                new Paragraph(digest),
                new Paragraph(getTranslation("audit.end.verify")));
    }

    private void fill(AuditLink wanted) {
        person.setValue(wanted.person() == null ? "" : wanted.person());
        from.setValue(written(wanted.from()));
        to.setValue(written(wanted.to()));
        List<Option> options = new ArrayList<>();
        options.add(new Option(ANY, getTranslation("audit.any")));
        List<String> codes = trail.actions();
        codes.forEach(code -> options.add(new Option(code, words(code))));
        String asked = wanted.action();
        if (asked != null && !codes.contains(asked)) {
            options.add(new Option(asked, words(asked)));
        }
        action.setOptions(options, asked == null ? ANY : asked);
    }

    private Component table(List<AuditEntry> entries) {
        var table = new PlainTable(
                // sorts the entries of the page: the record itself is read from the newest to the oldest
                "entries",
                getTranslation("audit.heading"),
                List.of(
                        Column.words("when", getTranslation("audit.when")),
                        Column.words("who", getTranslation("audit.who")),
                        Column.words("what", getTranslation("audit.what")),
                        Column.words("subject", getTranslation("audit.subject")),
                        Column.words("detail", getTranslation("audit.detail")),
                        Column.words("where", getTranslation("audit.where"))));
        var wording = new Wording(getLocale());
        entries.forEach(entry -> table.row(
                WHEN.format(entry.at()),
                wording.actor(entry.actor()),
                words(entry.action()),
                entry.subject(),
                entry.detail() == null ? "" : entry.detail(),
                where(entry.address())));
        return table;
    }

    /** An address of the network as people write it; what nobody asked for over the network, in words. */
    private String where(String address) {
        return switch (address) {
            case Actor.THIS_MACHINE -> getTranslation("audit.this-machine");
            case "0:0:0:0:0:0:0:1" -> "::1";
            default -> address;
        };
    }

    private Component ways(AuditLink wanted, AuditTrail.Page page) {
        var ways = new Div();
        ways.addClassName("ways-on");
        if (wanted.before() != null) {
            var newest = new AuditLink(wanted.person(), wanted.action(), wanted.from(), wanted.to(), null);
            ways.add(new Anchor(newest.href(), getTranslation("audit.newest")));
        }
        if (page.more()) {
            long last = page.entries().getLast().id();
            var older = new AuditLink(wanted.person(), wanted.action(), wanted.from(), wanted.to(), last);
            ways.add(new Anchor(older.href(), getTranslation("audit.older")));
        }
        return ways;
    }

    /** What was done, in words; another part of the program may write a code that has none. */
    private String words(String code) {
        return Texts.of(getLocale()).getOr("audit.action." + code, code);
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void changed(boolean byReader) {
        if (!byReader) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, AuditLink.PERSON, person.getValue());
        put(parameters, AuditLink.ACTION, action.getValue());
        put(parameters, AuditLink.FROM, from.getValue());
        put(parameters, AuditLink.TO, to.getValue());
        Address.go(getUI().orElseGet(UI::getCurrent), AuditLink.PATH, parameters, OWN);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, value.strip());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("audit.heading"));
    }
}
