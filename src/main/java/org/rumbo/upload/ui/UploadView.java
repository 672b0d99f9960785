package org.rumbo.upload.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.Roles;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.FileForm;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.OvertakenException;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.MappedLayout;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.ImportLink;
import org.rumbo.ui.Notice;
import org.rumbo.upload.Run;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadService;

/** One file on its way to a release: being read, looked at, stored. The address is all that is needed to go on. */
@Route(ImportLink.PATH + "/:id")
@RolesAllowed(Roles.EDITOR)
class UploadView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 600;
    private static final int NEVER = -1;
    /** Findings that say that a mapping is needed, or that one was used. */
    private static final Set<String> MAPPED = Set.of("unknown-layout", "remembered-mapping");

    private final UploadService service;
    private final CurrentActor current;
    private final CountryCatalogue countries;
    private final SeriesService series;
    private final UploadWords words;
    private final Steps steps = new Steps();
    private final Div body = new Div();
    private String id = "";
    private @Nullable ProgressPanel progress;

    UploadView(UploadService service, CurrentActor current, CountryCatalogue countries, SeriesService series) {
        this.service = service;
        this.current = current;
        this.countries = countries;
        this.series = series;
        this.words = new UploadWords(getLocale());
        body.addClassName("upload-body");
        getContent().addClassName("page");
        addAttachListener(attached -> {
            var ui = attached.getUI();
            var polling = ui.addPollListener(poll -> polled());
            addDetachListener(detached -> {
                polling.remove();
                ui.setPollInterval(NEVER);
                detached.unregisterListener();
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        getContent().removeAll();
        body.removeAll();
        progress = null;
        Optional<StagedUpload> found = service.find(id);
        if (found.isEmpty()) {
            gone();
            return;
        }
        StagedUpload upload = found.get();
        var lead = new Paragraph(getTranslation(
                "import.file.lead",
                upload.uploadedBy(),
                words.moment(upload.uploadedAt()),
                words.size(upload.size()),
                upload.checksum().substring(0, 12)));
        lead.addClassName("lead");
        getContent().add(new H1(upload.fileName()), lead, steps, body);
        if (upload.releaseId() != null) {
            steps.at(Steps.Step.RELEASE, true);
            body.add(new ReleasedPanel(upload.releaseId()));
            poll(false);
            return;
        }
        var storing = service.release(upload).filter(run -> run.stage() != Run.Stage.CANCELLED);
        if (storing.isPresent()) {
            storing(upload, storing.get());
        } else {
            checking(upload, service.check(upload));
        }
    }

    private void gone() {
        poll(false);
        getContent()
                .add(
                        new H1(getTranslation("import.gone")),
                        new Paragraph(getTranslation("import.gone.message")),
                        new Anchor(ImportLink.PATH, getTranslation("import.back")));
    }

    private void checking(StagedUpload upload, Run<CheckedFile> run) {
        steps.at(Steps.Step.CHECK, false);
        switch (run.stage()) {
            case WAITING, READING -> follow(run, "import.reading");
            case CANCELLED -> again(upload, "import.cancelled");
            case FAILED -> again(upload, "import.failed");
            case DONE -> review(upload, Objects.requireNonNull(run.result()));
        }
    }

    private void storing(StagedUpload upload, Run<ImportReport> run) {
        steps.at(Steps.Step.RELEASE, false);
        switch (run.stage()) {
            case WAITING, READING -> follow(run, "import.storing");
            case FAILED ->
                again(upload, run.failure() instanceof OvertakenException ? "import.overtaken" : "import.store-failed");
            // what was refused at the last moment is shown by a new check, with its findings
            case DONE, CANCELLED -> again(upload, "import.store-refused");
        }
    }

    private void follow(Run<?> run, String key) {
        var panel = new ProgressPanel(run, getTranslation(key), () -> {
            service.cancel(id);
            show();
        });
        progress = panel;
        body.add(panel);
        poll(true);
    }

    private void again(StagedUpload upload, String key) {
        poll(false);
        var button = new NativeButton(getTranslation("import.check-again"), click -> {
            service.checkAgain(upload);
            show();
        });
        button.addClassNames("button", "button-primary");
        body.add(new Notice(getTranslation(key), List.of()), new Div(button, discard(upload)));
    }

    private void review(StagedUpload upload, CheckedFile checked) {
        poll(false);
        steps.at(Steps.Step.REVIEW, false);
        var actions = new ReviewActions(checked, lead -> {
            service.release(upload, checked.basis(), lead, current.actor().orElseThrow());
            show();
        });
        actions.add(discard(upload));
        body.add(new VerdictPanel(checked, words), actions);
        mapping(upload, checked);
        body.add(
                new DifferencePanel(checked, countries, words),
                new FindingsPanel(upload, service.file(upload), checked.report().findings(), words),
                new PreviewPanel(checked, countries));
    }

    /** A file that no layout knows is read as an editor says; also one that was read so before, since its columns may have moved. */
    private void mapping(StagedUpload upload, CheckedFile checked) {
        boolean open = upload.mapping() != null
                || checked.report().findings().stream().anyMatch(f -> MAPPED.contains(f.code()));
        if (!open) {
            return;
        }
        try {
            FileForm form = service.form(upload);
            if (form.head() == null || form.head().rows().values().stream().allMatch(List::isEmpty)) {
                return;
            }
            SheetMapping chosen = service.mapping(upload);
            var panel = new MappingPanel(
                    form,
                    chosen != null ? chosen : form.remembered(),
                    upload.fileName(),
                    series.indicators(),
                    countries,
                    words,
                    columns -> preview(upload, columns),
                    mapping -> {
                        service.map(upload, mapping);
                        show();
                    });
            if (checked.report().outcome() == ImportReport.Outcome.REFUSED) {
                body.add(panel);
                return;
            }
            // the file is read: what to do next is to release it
            var closed = new NativeDetails(getTranslation("import.mapping.change"), panel);
            closed.addClassName("upload-details");
            body.add(closed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private MappedLayout.Preview preview(StagedUpload upload, Columns columns) {
        try {
            return service.preview(upload, columns);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private NativeButton discard(StagedUpload upload) {
        var button = new NativeButton(getTranslation("import.discard"), click -> {
            service.discard(upload, current.actor().orElseThrow());
            UI.getCurrent().navigate(ImportLink.PATH);
        });
        button.addClassName("button");
        return button;
    }

    private void polled() {
        ProgressPanel panel = progress;
        if (panel == null) {
            return;
        }
        panel.refresh();
        if (panel.ended()) {
            show();
        }
    }

    private void poll(boolean on) {
        getUI().or(() -> Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> ui.setPollInterval(on ? POLL_MILLIS : NEVER));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("import.heading"));
    }
}
