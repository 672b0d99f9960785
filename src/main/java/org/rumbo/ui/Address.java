package org.rumbo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves to another address of the same page. */
public final class Address {

    private Address() {}

    /**
     * Goes to {@code path} with these parameters. Parameters that are not the page's own are switches of its chart (scale, face):
     * they changed in the browser alone, so the browser is asked for them and they stay.
     */
    public static void go(UI ui, String path, Map<String, String> parameters, Set<String> own) {
        ui.getPage().fetchCurrentURL(url -> ui.navigate(path, merged(url, parameters, own)));
    }

    static QueryParameters merged(URL current, Map<String, String> parameters, Set<String> own) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        parameters.forEach((key, value) -> all.put(key, List.of(value)));
        String query = current.getQuery();
        if (query != null) {
            new Location("?" + query).getQueryParameters().getParameters().forEach((key, values) -> {
                if (!own.contains(key)) {
                    all.put(key, values);
                }
            });
        }
        return new QueryParameters(all);
    }
}
