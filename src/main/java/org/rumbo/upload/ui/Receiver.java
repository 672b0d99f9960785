package org.rumbo.upload.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadRefused;
import org.rumbo.upload.UploadService;

/** Hands the bytes that a browser sends to the service, and remembers what became of them until the page asks. */
class Receiver implements UploadHandler {

    private static final long serialVersionUID = 1;

    /** What became of a file. */
    sealed interface Outcome permits Taken, Refused {}

    record Taken(StagedUpload upload) implements Outcome {}

    record Refused(UploadRefused.Reason reason) implements Outcome {}

    private final transient UploadService service;
    private final transient Actor actor;
    private transient volatile @Nullable Outcome outcome;

    Receiver(UploadService service, Actor actor) {
        this.service = service;
        this.actor = actor;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            outcome = new Taken(service.stage(event.getFileName(), content, actor));
        } catch (UploadRefused e) {
            outcome = new Refused(e.reason());
        }
    }

    @Override
    public long getFileSizeMax() {
        return service.largest();
    }

    @Override
    public long getRequestSizeMax() {
        // a form around the file costs a little more
        return service.largest() + (1 << 20);
    }

    /** What became of the last file, told once. */
    Optional<Outcome> outcome() {
        Outcome told = outcome;
        outcome = null;
        return Optional.ofNullable(told);
    }
}
