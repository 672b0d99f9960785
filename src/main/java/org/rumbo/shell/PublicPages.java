package org.rumbo.shell;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import org.rumbo.ui.NamingPage;
import org.springframework.stereotype.Component;

/** The pages that there are, from the list that also leads readers to them. */
@Component
class PublicPages {

    private final ServletContext application;
    private final List<NamingPage> naming;

    PublicPages(ServletContext application, List<NamingPage> naming) {
        this.application = application;
        this.naming = naming;
    }

    /**
     * A page of the menu that everybody may read.
     *
     * @param path relative to the root of the application
     * @param title key of its name
     */
    record Entry(String path, String title) {}

    /** The pages of the menu that everybody may read, in its order. */
    List<Entry> ofMenu() {
        return all().stream()
                .map(RouteBaseData::getNavigationTarget)
                .filter(page ->
                        page.isAnnotationPresent(Menu.class) && page.isAnnotationPresent(AnonymousAllowed.class))
                .sorted(Comparator.comparingDouble(
                        page -> page.getAnnotation(Menu.class).order()))
                .map(page -> new Entry(
                        page.getAnnotation(Route.class).value(),
                        page.getAnnotation(Menu.class).title()))
                .toList();
    }

    /** Paths before what only somebody who is signed in may see. */
    List<String> closed() {
        return all().stream()
                .filter(page -> !page.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                .map(page -> page.getTemplate().replaceFirst("/?:.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    /** What a reader can find: the pages of the menu, then those of each country and dataset. */
    List<String> addresses() {
        return java.util.stream.Stream.concat(
                        ofMenu().stream().map(Entry::path), naming.stream().flatMap(page -> page.addresses().stream()))
                .toList();
    }

    private List<? extends RouteBaseData<?>> all() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(application))
                .getRegisteredRoutes();
    }
}
