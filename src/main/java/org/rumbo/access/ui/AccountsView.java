package org.rumbo.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Account;
import org.rumbo.access.AccountProblem;
import org.rumbo.access.AccountService;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.Role;
import org.rumbo.access.Roles;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Field;
import org.rumbo.wording.Wording;

/** Who may sign in, and as what. */
@Route("accounts")
@RolesAllowed(Roles.ADMINISTRATOR)
@Menu(title = "menu.accounts", order = 90)
class AccountsView extends Composite<Div> implements HasDynamicTitle {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** Something that may turn out to be impossible. */
    @FunctionalInterface
    private interface Deed {

        /** Does it; answers a one-time password to be shown, or null. */
        @Nullable
        String doIt(Actor actor);
    }

    private final AccountService accounts;
    private final CurrentActor current;
    private final Div told = new Div();
    private final Div list = new Div();
    private final Input name = new Input();
    private final Choice role = new Choice();

    AccountsView(AccountService accounts, CurrentActor current) {
        this.accounts = accounts;
        this.current = current;
        var lead = new Paragraph(getTranslation("accounts.lead"));
        lead.addClassName("lead");
        told.setId("told");
        told.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(getTranslation("accounts.heading")),
                        lead,
                        told,
                        list,
                        new H2(getTranslation("accounts.create.heading")),
                        creation());
        show();
    }

    private Component creation() {
        name.getElement().setAttribute("autocomplete", "off").setAttribute("maxlength", "60");
        role.setOptions(roles(), Role.EDITOR.name());
        var create = new NativeButton(
                getTranslation("accounts.create"),
                click -> act(name.getValue(), actor -> {
                    String password = accounts.create(actor, name.getValue(), Role.valueOf(role.getValue()));
                    name.clear();
                    return password;
                }));
        create.addClassNames("button", "button-primary");
        var form = new Div(
                new Field(getTranslation("sign-in.name"), "new-name", name),
                new Field(getTranslation("accounts.role"), "new-role", role),
                create);
        form.addClassName("controls");
        return form;
    }

    private List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(one -> new Option(one.name(), words(one)))
                .toList();
    }

    private String words(Role one) {
        return getTranslation("accounts.role." + one.name().toLowerCase(Locale.ROOT));
    }

    private void show() {
        var table = new PlainTable(
                "accounts",
                getTranslation("accounts.heading"),
                List.of(
                        Column.words("name", getTranslation("sign-in.name")),
                        Column.words("role", getTranslation("accounts.role")),
                        Column.words("state", getTranslation("accounts.state")),
                        Column.words("signed-in", getTranslation("accounts.signed-in")),
                        Column.words("created", getTranslation("accounts.created")),
                        // a column of buttons
                        new Column("actions", getTranslation("accounts.actions"), null)));
        var wording = new Wording(getLocale());
        accounts.accounts()
                .forEach(account -> table.row(
                        Cell.of(new Span(account.name())),
                        Cell.of(role(account), words(account.role())),
                        Cell.of(new Span(state(account))),
                        Cell.of(
                                new Span(
                                        account.signedInAt() == null
                                                ? getTranslation("accounts.never")
                                                : when(account.signedInAt())),
                                account.signedInAt()),
                        Cell.of(
                                new Span(getTranslation(
                                        "accounts.created.by",
                                        when(account.createdAt()),
                                        wording.actor(account.createdBy()))),
                                account.createdAt()),
                        Cell.of(actions(account))));
        list.removeAll();
        list.add(table);
    }

    private Component role(Account account) {
        var choice = new Choice();
        choice.setOptions(roles(), account.role().name());
        choice.setAriaLabel(getTranslation("accounts.role.of", account.name()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                act(account.name(), actor -> {
                    accounts.changeRole(actor, account.id(), Role.valueOf(change.getValue()));
                    return null;
                });
            }
        });
        return choice;
    }

    private String state(Account account) {
        if (account.disabled()) {
            return getTranslation("accounts.state.disabled");
        }
        if (account.lockedUntil() != null) {
            return getTranslation("accounts.state.locked", when(account.lockedUntil()));
        }
        return getTranslation(account.oneTime() ? "accounts.state.one-time" : "accounts.state.active");
    }

    private static String when(Instant time) {
        return WHEN.format(time);
    }

    private Component actions(Account account) {
        var actions = new Div();
        actions.addClassName("account-actions");
        if (account.lockedUntil() != null) {
            actions.add(button("accounts.unlock", account, actor -> {
                accounts.unlock(actor, account.id());
                return null;
            }));
        }
        actions.add(
                button(account.disabled() ? "accounts.enable" : "accounts.disable", account, actor -> {
                    accounts.setDisabled(actor, account.id(), !account.disabled());
                    return null;
                }),
                reset(actions, account));
        return actions;
    }

    /** Asks first: the password that is there stops working, and nobody can bring it back. */
    private NativeButton reset(Div actions, Account account) {
        var button = plain("accounts.reset", account);
        button.addClickListener(click -> {
            var sure = button("accounts.reset.sure", account, actor -> accounts.resetPassword(actor, account.id()));
            var keep = plain("accounts.reset.keep", account);
            keep.addClickListener(again -> show());
            actions.removeAll();
            actions.add(new Span(getTranslation("accounts.reset.question", account.name())), sure, keep);
            sure.focus();
        });
        return button;
    }

    private NativeButton button(String key, Account account, Deed deed) {
        var button = plain(key, account);
        button.addClickListener(click -> act(account.name(), deed));
        return button;
    }

    private NativeButton plain(String key, Account account) {
        var button = new NativeButton(getTranslation(key));
        button.addClassName("button");
        button.setAriaLabel(getTranslation(key) + ": " + account.name());
        return button;
    }

    private void act(String account, Deed deed) {
        told.removeAll();
        // asked anew: the page may be older than the session's role
        Actor actor = current.isAdministrator() ? current.actor().orElse(null) : null;
        if (actor == null) {
            told.add(new Alert(getTranslation("access.refused.action")));
            return;
        }
        try {
            String password = deed.doIt(actor);
            told.add(password == null ? done(account) : secret(account.strip(), password));
        } catch (AccountProblem problem) {
            told.add(new Alert(ProblemWords.sentence(this, problem.reason())));
        }
        show();
        told.getElement().executeJs("this.focus()");
    }

    private Component done(String account) {
        var done = new Paragraph(getTranslation("accounts.done", account));
        done.getElement().setAttribute("role", "status");
        return done;
    }

    private Component secret(String account, String password) {
        var shown = new Code(password);
        shown.addClassName("one-time");
        var secret = new Div(
                new Paragraph(getTranslation("accounts.secret", account)),
                new Paragraph(shown),
                new Paragraph(getTranslation("accounts.secret.hint")));
        secret.addClassName("notice");
        secret.getElement().setAttribute("role", "status");
        return secret;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("accounts.heading"));
    }
}
