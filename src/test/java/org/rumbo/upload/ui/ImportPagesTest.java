package org.rumbo.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.Role;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.dataset.Sheets;
import org.rumbo.dataset.Turns;
import org.rumbo.indicator.SeriesService;
import org.rumbo.testing.PageTest;
import org.rumbo.ui.Choice;
import org.rumbo.upload.Run;
import org.rumbo.upload.Runs;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadRefused;
import org.rumbo.upload.UploadService;
import org.springframework.beans.factory.annotation.Autowired;

/** What an editor finds on the way from a file to a release. */
class ImportPagesTest extends PageTest {

    private static final Actor BEA = new Actor("bea", "192.0.2.8");

    @TempDir
    Path folder;

    @Autowired
    UploadService service;

    @Autowired
    CurrentActor current;

    @Autowired
    CountryCatalogue countries;

    @Autowired
    SeriesService series;

    @Test
    void aReaderWithoutAnAccountIsAskedToSignIn() {
        go("data/import");

        assertThat(text()).contains("Sign in").doesNotContain("Choose a file");
    }

    @Test
    void aSoundFileIsLookedAtAndBecomesARelease() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload file = staged("sound.xlsx", "import-sound", List.of("SLV", "rate", 2015, 107.64, "observed"));
        read(file);

        assertThat(text())
                .contains("The file is sound.", "the project’s template", "import-sound")
                .contains("1 figures, all of them new")
                .contains("Data!D2", "El Salvador (SLV)", "107.64");
        press("Make the release and show it");
        finished(service.release(file).orElseThrow());

        assertThat(text()).contains("The release is made and shown on all pages.");
        go("data/import");
        assertThat(text())
                .contains(
                        "sound.xlsx",
                        "release " + service.find(file.id()).orElseThrow().releaseId());
    }

    @Test
    void errorsAreToldCellByCellAndNothingCanBeReleased() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload file = staged(
                "wrong.xlsx",
                "import-wrong",
                List.of("SLV", "rate", 2015, "many", "observed"),
                List.of("Atlantis", "rate", 2015, 1, "observed"));
        read(file);

        assertThat(text())
                .contains("2 errors keep the file from being loaded. Nothing was stored.")
                .contains("Data!D2", "Data!A3")
                .doesNotContain("Make the release");
        Choice groups = find(Choice.class).withId("import-findings").single();
        groups.setValue("ERROR unknown-country");
        assertThat(text()).contains("Data!A3").doesNotContain("Data!D2");
    }

    @Test
    void whatSomebodyElseActivatedMeanwhileIsNotReplacedUnseen() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload mine = staged("mine.xlsx", "import-overtaken", List.of("PER", "rate", 2015, 6, "observed"));
        read(mine);
        StagedUpload theirs = staged("theirs.xlsx", "import-overtaken", List.of("PER", "rate", 2015, 7, "observed"));
        ended(service.release(theirs, ended(service.check(theirs)).basis(), false, BEA));

        press("Make the release and show it");
        finished(service.release(mine).orElseThrow());

        assertThat(text()).contains("Somebody else activated another release of this dataset meanwhile.");
        press("Check again");
        finished(service.check(mine));
        assertThat(text()).contains("0 new figures, 1 changed, 0 unchanged, 0 gone", "Peru", "−14.3");
    }

    @Test
    void aSheetThatNobodyKnowsIsReadAsTheEditorSays() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload file = service.stage(
                "ours.csv",
                new ByteArrayInputStream("País;Año;Casos\nPerú;2019;12\nColombia;2019;34\nPerú;2020;13\n"
                        .getBytes(StandardCharsets.UTF_8)),
                BEA);
        read(file);

        assertThat(text())
                .contains("Say what the columns hold", "The first 3 figures would be read so:")
                .contains("Peru (PER)", "C2");
        fill("mapping-unit-1", "cases");
        fill("mapping-definition-1", "Cases counted by us.");
        press("Check the file with this");
        assertThat(text()).contains("Fill in");
        fill("mapping-title", "Our cases");
        fill("mapping-publisher", "An NGO");
        fill("mapping-licence", "CC BY 4.0");
        fill("mapping-citation", "An NGO: our cases.");
        press("Check the file with this");
        finished(service.check(service.find(file.id()).orElseThrow()));

        assertThat(text()).contains("as an editor said", "our-cases", "3 figures, all of them new", "Colombia (COL)");
    }

    @Test
    void aPageThatWaitsForAnotherImportSaysSoAndCanBeCancelled() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload file = staged("waits.xlsx", "import-waits", List.of("SLV", "rate", 2015, 1, "observed"));
        try (var turn = Turns.taken()) {
            go("data/import/" + file.id());
            assertThat(text()).contains("Another import is under way; this file waits for its turn.");
            assertThat(UI.getCurrent().getPollInterval()).isPositive();
            press("Cancel");
            asked();
            assertThat(text()).contains("Reading was cancelled. Nothing was stored.");
        }
        press("Check again");
        asked();
        assertThat(text()).contains("The file is sound.");
    }

    @Test
    void aSheetWithoutALayoutIsLookedAtAndPreviewedWhileThePageLives() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload file = service.stage(
                "theirs.csv",
                new ByteArrayInputStream(
                        "Country;Year;Deaths\nPeru;2019;12\nColombia;2019;34\n".getBytes(StandardCharsets.UTF_8)),
                BEA);
        ended(service.check(file));
        try (var turn = Turns.taken()) {
            go("data/import/" + file.id());
            assertThat(text()).contains("waits for its turn").doesNotContain("Say what the columns hold");
            press("Cancel");
            asked();
            assertThat(text()).contains("Looking at the columns was cancelled.");
            press("Look at the columns again");
        }
        asked();
        assertThat(text()).contains("Say what the columns hold", "The first 2 figures would be read so:");

        try (var turn = Turns.taken()) {
            Choice value = find(Choice.class).withId("mapping-value-1").single();
            ComponentUtil.fireEvent(value, new ComponentValueChangeEvent<>(value, value, "", true));
            assertThat(text()).contains("waits for its turn").doesNotContain("would be read so:");
            press("Cancel");
            asked();
            assertThat(text()).contains("Reading the first figures was cancelled.");
        }
    }

    @Test
    void anErrorOfTheMachineIsSaidInWordsAndTheFileCanBeCheckedAgain() throws Exception {
        signedInAs(Role.EDITOR);
        var upload = new StagedUpload("an-id", "large.xlsx", 1, "0".repeat(64), Instant.EPOCH, "bea", null, null);
        UploadService failing = Mockito.mock(UploadService.class);
        Mockito.when(failing.find("an-id")).thenReturn(Optional.of(upload));
        Mockito.when(failing.isHere(upload)).thenReturn(true);
        Mockito.when(failing.check(upload)).thenReturn(Runs.failed(new OutOfMemoryError("Java heap space")));
        BeforeEnterEvent event = Mockito.mock(BeforeEnterEvent.class);
        Mockito.when(event.getRouteParameters()).thenReturn(new RouteParameters("id", "an-id"));
        for (var words : Map.of(
                        "en", "more memory than the server has",
                        "es", "más memoria de la que tiene el servidor",
                        "pt", "mais memória do que o servidor tem")
                .entrySet()) {
            UI.getCurrent().setLocale(Locale.forLanguageTag(words.getKey()));
            var view = new UploadView(failing, current, countries, series);
            view.beforeEnter(event);

            assertThat(textOf(view)).contains(words.getValue()).doesNotContain("Java heap space");
        }
    }

    @Test
    void aFileThatIsNotThereAnyMoreSaysWhy() {
        signedInAs(Role.EDITOR);
        go("data/import/00000000-0000-0000-0000-000000000000");

        assertThat(text()).contains("This file is not here", "It was discarded");
    }

    @Test
    void thePagesSpeakSpanishAndPortuguese() throws Exception {
        signedInAs(Role.EDITOR);
        StagedUpload file = staged("idiomas.xlsx", "import-idiomas", List.of("SLV", "rate", 2015, 1, "observed"));
        UI.getCurrent().setLocale(Locale.forLanguageTag("es"));
        read(file);
        assertThat(text()).contains("El archivo está en orden.", "Cargar la versión y mostrarla");
        UI.getCurrent().setLocale(Locale.forLanguageTag("pt"));
        go("data/import");
        go("data/import/" + file.id());
        assertThat(text()).contains("O arquivo está em ordem.", "Carregar a versão e mostrá-la");
    }

    private StagedUpload staged(String name, String dataset, List<?>... rows) throws IOException, UploadRefused {
        // a dataset of its own for each, since the pages of a test run share one database
        Path made = Sheets.template(rows).about(dataset, "first").write(folder, name);
        return service.stage(name, Files.newInputStream(made), BEA);
    }

    private void read(StagedUpload file) throws InterruptedException {
        go("data/import/" + file.id());
        finished(service.check(file));
    }

    /** Waits for a reading, and lets the page ask as a browser does, as long as it wants to. */
    private static void finished(Run<?> run) throws InterruptedException {
        while (!run.ended()) {
            Thread.sleep(5);
        }
        asked();
    }

    private static void asked() throws InterruptedException {
        do {
            Thread.sleep(5);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        } while (UI.getCurrent().getPollInterval() > 0);
    }

    private static <T> T ended(Run<T> run) throws InterruptedException {
        while (!run.ended()) {
            Thread.sleep(5);
        }
        return java.util.Objects.requireNonNull(run.result());
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).single()).click();
    }

    private void fill(String id, String words) {
        find(Input.class).withId(id).single().setValue(words);
    }
}
