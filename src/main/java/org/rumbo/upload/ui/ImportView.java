package org.rumbo.upload.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.Roles;
import org.rumbo.link.ImportLink;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadService;

/** Takes files, and lists those that are kept: a step that was interrupted goes on from here. */
@Route(ImportLink.PATH)
@RolesAllowed(Roles.EDITOR)
class ImportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MEGABYTE = 1 << 20;

    private final UploadService service;
    private final CurrentActor current;
    private final UploadWords words;
    private final Div problem = new Div();
    private final Div kept = new Div();

    ImportView(UploadService service, CurrentActor current) {
        this.service = service;
        this.current = current;
        this.words = new UploadWords(getLocale());
        problem.getElement().setAttribute("role", "alert");
        var lead = new Paragraph(getTranslation("import.lead"));
        lead.addClassName("lead");
        var layouts = new Paragraph(getTranslation("import.layouts"));
        var other = new Paragraph(getTranslation("import.other-ways"));
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(getTranslation("import.heading")),
                        lead,
                        upload(),
                        problem,
                        layouts,
                        new H2(getTranslation("import.kept.heading")),
                        kept,
                        other);
    }

    private Upload upload() {
        // asked now: the file itself arrives in a request that is no part of the page
        Actor actor = current.actor().orElseThrow();
        var receiver = new Receiver(service, actor);
        var upload = new Upload(receiver);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(service.largest(), Integer.MAX_VALUE));
        upload.setI18n(words.uploading(service.largest() / MEGABYTE));
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            receiver.outcome().ifPresent(outcome -> {
                switch (outcome) {
                    case Receiver.Taken(var file) ->
                        upload.getUI().orElseGet(UI::getCurrent).navigate(ImportLink.of(file.id()));
                    case Receiver.Refused(var reason) -> refuse(words.refused(reason, service.largest() / MEGABYTE));
                }
            });
        });
        return upload;
    }

    private void refuse(String why) {
        problem.removeAll();
        var said = new Paragraph(why);
        said.addClassName("notice");
        problem.add(said);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list();
    }

    private void list() {
        kept.removeAll();
        List<StagedUpload> uploads = service.newest();
        if (uploads.isEmpty()) {
            kept.add(new Paragraph(getTranslation("import.kept.none")));
            return;
        }
        kept.add(new Paragraph(getTranslation("import.kept.lead", UploadService.KEPT.toDays())));
        var table = new DataTable(
                "files",
                getTranslation("import.kept.heading"),
                List.of(
                        Column.words("file", getTranslation("import.column.file")),
                        Column.words("by", getTranslation("import.column.by")),
                        Column.words("when", getTranslation("import.column.when")),
                        Column.number("size", getTranslation("import.column.size")),
                        Column.words("state", getTranslation("import.column.state")),
                        // a column of buttons
                        new Column("discard", getTranslation("import.column.discard"), null)));
        uploads.forEach(upload -> table.row(List.of(
                Cell.of(new Anchor(ImportLink.of(upload.id()), upload.fileName())),
                Cell.of(upload.uploadedBy()),
                Cell.of(new Text(words.moment(upload.uploadedAt())), upload.uploadedAt()),
                Cell.number(words.size(upload.size()), upload.size()),
                Cell.of(
                        upload.releaseId() == null
                                ? getTranslation("import.state.waiting")
                                : getTranslation(
                                        "import.state.released",
                                        upload.releaseId().toString())),
                Cell.of(discard(upload)))));
        kept.add(table);
    }

    private NativeButton discard(StagedUpload upload) {
        var button = new NativeButton(getTranslation("import.discard"), click -> {
            service.discard(upload, current.actor().orElseThrow());
            list();
        });
        button.addClassName("button");
        button.setAriaLabel(getTranslation("import.discard.file", upload.fileName()));
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("import.heading"));
    }
}
