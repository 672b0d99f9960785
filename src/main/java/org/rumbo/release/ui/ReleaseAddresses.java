package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rumbo.provenance.Release;
import org.rumbo.release.ReleaseService;
import org.rumbo.ui.NamingPage;

/** Each release has a page under its number. */
@org.springframework.stereotype.Component
class ReleaseAddresses implements NamingPage {

    private final ReleaseService service;

    ReleaseAddresses(ReleaseService service) {
        this.service = service;
    }

    @Override
    public Class<? extends Component> page() {
        return ReleaseView.class;
    }

    @Override
    public boolean names(String typed) {
        return release(service, typed).isPresent();
    }

    /** The release that the end of an address names. */
    static Optional<Release> release(ReleaseService service, String typed) {
        return typed.matches("[0-9]{1,18}") ? service.release(Long.parseLong(typed)) : Optional.empty();
    }
}
