package org.rumbo.upload.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rumbo.ui.NamingPage;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadService;

/** Each file that was brought has a page, until it is thrown away. */
@org.springframework.stereotype.Component
class UploadAddresses implements NamingPage {

    private final UploadService service;

    UploadAddresses(UploadService service) {
        this.service = service;
    }

    @Override
    public Class<? extends Component> page() {
        return UploadView.class;
    }

    @Override
    public boolean names(String typed) {
        return upload(service, typed).isPresent();
    }

    /** The file that the end of an address names, where its page has something to show. */
    static Optional<StagedUpload> upload(UploadService service, String typed) {
        return service.find(typed).filter(file -> file.releaseId() != null || service.isHere(file));
    }
}
