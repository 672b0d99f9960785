package org.rumbo.upload.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.Roles;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.OvertakenException;
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

    /** Findings that say that a mapping is needed, or that one was used. */
    private static final Set<String> MAPPED = Set.of("unknown-layout", "remembered-mapping");

    private final UploadService service;
    private final CurrentActor current;
    private final CountryCatalogue countries;
    private final SeriesService series;
    private final UploadWords words;
    private final Following following;
    private final Steps steps = new Steps();
    private final Div body = new Div();
    private String id = "";

    UploadView(UploadService service, CurrentActor current, CountryCatalogue countries, SeriesService series) {
        this.service = service;
        this.current = current;
        this.countries = countries;
        this.series = series;
        this.words = new UploadWords(getLocale());
        body.addClassName("upload-body");
        getContent().addClassName("page");
        following = new Following(getContent());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        getContent().removeAll();
        body.removeAll();
        following.leave();
        Optional<StagedUpload> found = UploadAddresses.upload(service, id);
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
            case CANCELLED -> again(upload, getTranslation("import.cancelled"));
            case FAILED -> again(upload, words.failed(run, "import.failed"));
            case DONE -> review(upload, Objects.requireNonNull(run.result()));
        }
    }

    private void storing(StagedUpload upload, Run<ImportReport> run) {
        steps.at(Steps.Step.RELEASE, false);
        switch (run.stage()) {
            case WAITING, READING -> follow(run, "import.storing");
            case FAILED ->
                again(
                        upload,
                        words.failed(
                                run,
                                run.failure() instanceof OvertakenException
                                        ? "import.overtaken"
                                        : "import.store-failed"));
            // what was refused at the last moment is shown by a new check, with its findings
            case DONE, CANCELLED -> again(upload, getTranslation("import.store-refused"));
        }
    }

    private void follow(Run<?> run, String key) {
        var progress = new ProgressPanel(run, getTranslation(key), () -> service.cancel(id));
        body.add(progress, new Paragraph(getTranslation("import.close-if-you-like")));
        following.follow(run, progress::refresh, this::show);
    }

    private void again(StagedUpload upload, String why) {
        var button = new NativeButton(getTranslation("import.check-again"), click -> {
            service.checkAgain(upload);
            show();
        });
        button.addClassNames("button", "button-primary");
        body.add(new Notice(why, List.of()), new Div(button, discard(upload)));
    }

    private void review(StagedUpload upload, CheckedFile checked) {
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
        if (upload.mapping() != null || checked.report().findings().stream().anyMatch(f -> MAPPED.contains(f.code()))) {
            boolean refused = checked.report().outcome() == ImportReport.Outcome.REFUSED;
            body.add(new MappingStep(upload, refused, service, following, series, countries, words, this::show));
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

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("import.heading"));
    }
}
