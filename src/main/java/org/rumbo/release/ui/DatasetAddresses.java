package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.rumbo.link.DataLink;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.ReleaseService;
import org.rumbo.ui.NamingPage;

/** Each dataset has a page. */
@org.springframework.stereotype.Component
class DatasetAddresses implements NamingPage {

    private final ReleaseService service;

    DatasetAddresses(ReleaseService service) {
        this.service = service;
    }

    @Override
    public Class<? extends Component> page() {
        return DatasetView.class;
    }

    @Override
    public boolean names(String typed) {
        return service.dataset(typed).isPresent();
    }

    @Override
    public List<String> addresses() {
        return service.datasets().stream()
                .map(DatasetEntry::code)
                .map(DataLink::dataset)
                .toList();
    }
}
