package org.rumbo.comparison.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CountryLink;
import org.springframework.stereotype.Component;

/**
 * Answers the address of a country that nobody knows with 404. A page is drawn after its first bytes are sent, so this has
 * to be known before.
 */
@Component
class UnknownCountryStatus implements VaadinServiceInitListener {

    private static final String BEFORE_CODE = "/" + CountryLink.PATH + "/";

    private final CountryCatalogue catalogue;

    UnknownCountryStatus(CountryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        if (path != null && path.startsWith(BEFORE_CODE) && !known(path.substring(BEFORE_CODE.length()))) {
            response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private boolean known(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return CountryCode.isWellFormed(code)
                && catalogue.find(new CountryCode(code)).isPresent();
    }
}
