package org.rumbo.content;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Writes components as HTML, outside of any page: they are made, written and forgotten. */
@org.springframework.stereotype.Component
class PartWriter implements VaadinServiceInitListener {

    private volatile @Nullable VaadinService service;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        service = event.getSource();
    }

    /** The HTML of a component that speaks the language of {@code locale}; all texts are escaped. */
    String html(Supplier<Component> part, Locale locale) {
        UI before = UI.getCurrent();
        VaadinService serviceBefore = VaadinService.getCurrent();
        try {
            VaadinService.setCurrent(service);
            // components ask the current page for its language
            UI speaking = new UI();
            speaking.setLocale(locale);
            UI.setCurrent(speaking);
            Document document = new Document("");
            document.outputSettings().prettyPrint(false);
            document.appendChild(ElementUtil.toJsoup(document, part.get().getElement()));
            return document.html();
        } finally {
            UI.setCurrent(before);
            VaadinService.setCurrent(serviceBefore);
        }
    }
}
