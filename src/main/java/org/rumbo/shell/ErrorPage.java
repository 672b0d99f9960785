package org.rumbo.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;

/** A page that says what went wrong and where to go on; never a trace. */
abstract class ErrorPage extends Composite<Div> implements HasDynamicTitle {

    private final String key;

    /** @param key prefix of the texts: {@code .title} and {@code .message} */
    ErrorPage(String key) {
        this.key = key;
        Div page = getContent();
        page.addClassName("page");
        page.add(new H1(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".message")));
        Div ways = new Div();
        ways.addClassName("ways-on");
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> RouteConfiguration.forApplicationScope()
                        .isPathAvailable(entry.path().replaceFirst("^/", "")))
                .forEach(entry -> ways.add(new RouterLink(getTranslation(entry.title()), entry.menuClass())));
        page.add(ways);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation(key + ".title"));
    }
}
