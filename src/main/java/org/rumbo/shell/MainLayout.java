package org.rumbo.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.SignInPath;
import org.rumbo.link.SearchLink;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.text.Texts;
import org.rumbo.ui.SearchField;
import org.springframework.core.NestedRuntimeException;

/**
 * The frame of every page: name, menu, language and colours above, the page itself, and what the product is below.
 * Plain HTML, since it comes with the first bytes on a slow line.
 */
@Layout
@AnonymousAllowed
@JsModule("./shell.ts")
@JsModule("./kept-choice.ts")
@CssImport("./fonts.css")
@NpmPackage(value = "@fontsource/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MENU = "menu";

    private final Main content = new Main();
    private final Map<String, RouterLink> menu = new HashMap<>();

    private final CurrentActor current;
    private final AuthenticationContext session;
    private final ReleaseCatalogue catalogue;
    private final Imprint imprint = new Imprint();

    MainLayout(CurrentActor current, AuthenticationContext session, ReleaseCatalogue catalogue) {
        this.current = current;
        this.session = session;
        this.catalogue = catalogue;
        addClassName("shell");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header(), content, imprint, footer(), said());
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Header header() {
        Anchor name = new Anchor(".", getTranslation("app.name"));
        name.addClassName("wordmark");
        Header header = new Header(name, menuToggle(), menu(), search(), languages(), scheme());
        header.addClassName("shell-header");
        return header;
    }

    /** Opens the menu on a phone, where it has no room in the row; shell.ts does it. */
    private NativeButton menuToggle() {
        NativeButton toggle = new NativeButton(getTranslation("shell.menu.short"));
        toggle.addClassName("menu-toggle");
        toggle.getElement()
                .setAttribute("data-menu-toggle", "")
                .setAttribute("aria-controls", MENU)
                .setAttribute("aria-expanded", "false");
        return toggle;
    }

    private Nav menu() {
        UnorderedList list = new UnorderedList();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
            // whether a link is the current page is said by path, since a page below it belongs to it, too
            link.setHighlightCondition((target, event) -> false);
            menu.put(withoutSlash(entry.path()), link);
            list.add(new ListItem(link));
        }
        account(list);
        Nav nav = new Nav(list);
        nav.setAriaLabel(getTranslation("shell.menu"));
        nav.setId(MENU);
        nav.addClassName("shell-menu");
        return nav;
    }

    /** The way in, which few readers need, or the way out and to the password of whoever is in. */
    private void account(UnorderedList list) {
        Optional<Actor> actor = current.actor();
        ListItem first = new ListItem();
        first.addClassName("shell-account");
        list.add(first);
        if (actor.isEmpty()) {
            Anchor in = new Anchor(SignInPath.SIGN_IN_AND_RETURN, getTranslation("shell.sign-in"));
            // a page of its own, so that the browser tells from where one came
            in.setRouterIgnore(true);
            first.add(in);
            return;
        }
        Anchor account = new Anchor(SignInPath.PASSWORD, actor.get().name());
        account.setAriaLabel(getTranslation("shell.signed-in", actor.get().name()));
        first.add(account, new NativeButton(getTranslation("shell.sign-out"), click -> session.logout()));
    }

    /** The field, and where there is no room for it the way to the page that has one. */
    private Div search() {
        Anchor page = new Anchor(SearchLink.PATH);
        page.setAriaLabel(getTranslation("search.heading"));
        page.addClassName("shell-search-page");
        Div search = new Div(new SearchField("site-search", ""), page);
        search.addClassName("shell-search");
        return search;
    }

    private Nav languages() {
        UnorderedList list = new UnorderedList();
        for (Locale language : Texts.LANGUAGES) {
            Anchor link = new Anchor(
                    "?" + ReaderSettings.LANGUAGE_PARAMETER + "=" + language.getLanguage(),
                    language.getLanguage().toUpperCase(Locale.ROOT));
            link.setRouterIgnore(true);
            link.getElement()
                    .setAttribute("lang", language.getLanguage())
                    .setAttribute("hreflang", language.getLanguage())
                    .setAttribute("data-lang", language.getLanguage())
                    .setAttribute("aria-label", language.getDisplayLanguage(language));
            if (language.getLanguage().equals(getLocale().getLanguage())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.setAriaLabel(getTranslation("shell.language"));
        nav.addClassName("shell-languages");
        return nav;
    }

    private NativeButton scheme() {
        NativeButton toggle = new NativeButton();
        toggle.addClassName("scheme-toggle");
        toggle.setAriaLabel(getTranslation("shell.dark"));
        toggle.getElement().setAttribute("data-scheme-toggle", "");
        return toggle;
    }

    /** Where the browser says what a control did, to those who do not see it; the texts are those of sorted tables. */
    private Div said() {
        Div said = new Div();
        said.setId("said");
        said.addClassName("visually-hidden");
        said.getElement()
                .setAttribute("role", "status")
                .setAttribute("aria-live", "polite")
                .setAttribute("data-ascending", getTranslation("shell.sorted.ascending"))
                .setAttribute("data-descending", getTranslation("shell.sorted.descending"))
                .setAttribute("data-unsorted", getTranslation("shell.sorted.not"));
        return said;
    }

    private Footer footer() {
        Footer footer = new Footer(new Paragraph(getTranslation("shell.footer")));
        footer.addClassName("shell-footer");
        return footer;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement page) {
        content.getElement().removeAllChildren();
        if (page != null) {
            content.getElement().appendChild(page.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement page) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        nameEditions();
        String section = section(path);
        menu.forEach((target, link) -> {
            if (target.equals(section)) {
                link.getElement().setAttribute("aria-current", target.equals(path) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void nameEditions() {
        try {
            imprint.name(catalogue.shown());
        } catch (NestedRuntimeException unreachable) {
            // the page that tells of a broken database comes through this frame, too
            imprint.name(List.of());
        }
    }

    /** The menu entry that a path belongs to: {@code country/SLV} lies below {@code countries}. */
    private static String section(String path) {
        String first = path.split("/", 2)[0];
        return first.equals("country") ? "countries" : first;
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
