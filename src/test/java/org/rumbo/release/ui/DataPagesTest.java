package org.rumbo.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.rumbo.access.Actor;
import org.rumbo.access.CurrentActor;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Sheets;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.release.Comparisons;
import org.rumbo.testing.Databases;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What a reader and an editor find on the pages of data, over the shipped workbooks. */
class DataPagesTest extends PageTest {

    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");

    @MockitoBean
    CurrentActor actor;

    @Autowired
    ReleaseCatalogue releases;

    @Autowired
    ShownNow shown;

    @Autowired
    Comparisons comparisons;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    private void asEditor() {
        Mockito.when(actor.isEditor()).thenReturn(true);
        Mockito.when(actor.actor()).thenReturn(Optional.of(new Actor("ana", "10.0.0.1")));
    }

    private long edition(String name, List<?>... data) throws Exception {
        Path file = Sheets.template(data).about("test-figures", name).write(folder, name + ".xlsx");
        return new ImportService(database).importFile(file, IMPORT).releaseId();
    }

    @AfterEach
    void closeDialogs() {
        find(ConfirmDialog.class).all().forEach(ConfirmDialog::close);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void a_reader_sees_each_dataset_with_publisher_edition_licence_and_what_it_holds() {
        go("data");

        assertThat(text())
                .contains(
                        "UNODC",
                        "14,920 figures",
                        "Policy instruments: 1,017",
                        "CC BY 4.0",
                        "Rows loaded",
                        "the program when it started");
        assertThat(links())
                .contains(
                        "data/homicide",
                        "data/policy",
                        "data/release/" + shown.get().releases().get("homicide"),
                        "export/template.xlsx");
        assertThat(text()).contains("Sign in to load a file").doesNotContain("Load a file ");
    }

    @Test
    void an_editor_is_led_to_the_wizard() {
        asEditor();
        go("data");

        assertThat(text()).contains("Load a file").doesNotContain("Sign in to load");
        assertThat(links()).contains("data/import");
    }

    @Test
    void a_release_says_which_file_it_was_read_from_and_what_it_has_of_each_indicator() {
        long homicide = shown.get().releases().get("homicide");
        go("data/release/" + homicide);

        assertThat(text())
                .contains(
                        "homicide.xlsx",
                        releases.release(homicide).orElseThrow().checksum(),
                        "rumbo-template",
                        "homicide-rate",
                        "Pages show this release.",
                        "shown");
        assertThat(links()).contains("export/release/" + homicide + ".xlsx", "data/homicide");
        assertThat(text()).containsPattern(Pattern.compile("1990–20\\d\\d"));
    }

    @Test
    void what_was_noticed_in_the_file_is_listed_with_its_place_and_narrowed_by_the_address() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, 1.0, "observed"))
                .about("noted-figures", "one")
                .sheet("Remarks", List.of("nobody reads this"))
                .write(folder, "noted.xlsx");
        long release = new ImportService(database).importFile(file, IMPORT).releaseId();

        go("data/release/" + release);
        assertThat(text()).contains("unknown-sheet", "Remarks", "The template has no sheet of this name");
        assertThat(links()).contains("api/v1/releases/" + release + "/findings?format=csv");

        go("data/release/" + release + "?severity=info");
        assertThat(text()).contains("None fits").doesNotContain("The template has no sheet of this name");

        UI.getCurrent().setLocale(Locale.forLanguageTag("es"));
        go("data/release/" + release);
        assertThat(text()).contains("La plantilla no tiene ninguna hoja con este nombre: se ignora.");
    }

    @Test
    void an_editor_reads_the_difference_in_numbers_agrees_and_pages_show_the_older_edition() throws Exception {
        long first = edition(
                "one", List.of("SLV", "rate", 2015, 10.0, "observed"), List.of("COL", "rate", 2015, 5.0, "observed"));
        long second = edition("two", List.of("SLV", "rate", 2015, 20.0, "observed"));
        asEditor();
        go("data/test-figures");
        assertThat(find(H1.class).single().getText()).isEqualTo("Test figures");

        NativeButton activate = find(NativeButton.class).all().stream()
                .filter(b -> b.getText().startsWith("Activate"))
                .findFirst()
                .orElseThrow();
        test(activate).click();

        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(textOf(dialog)).contains("1 new, 1 changed (1 of them large revisions), 0 removed");
        assertThat(shown.get().releases()).containsEntry("test-figures", second);

        test(dialog).confirm();

        assertThat(shown.get().releases()).containsEntry("test-figures", first);
        assertThat(text()).contains("one is active now.");
        assertThat(Databases.query(
                        database,
                        "select subject from audit_entry where action = 'release-activated' and detail like 'release "
                                + second + " to release " + first + "%'"))
                .containsExactly("test-figures");
    }

    @Test
    void an_editor_lets_another_dataset_speak_for_an_indicator() throws Exception {
        Path first = Sheets.template(List.of("SLV", "spoken", 2015, 10.0, "observed"))
                .about("speaking-figures", "one")
                .indicator("spoken")
                .write(folder, "first.xlsx");
        Path second = Sheets.template(
                        List.of("SLV", "spoken", 2014, 10.0, "observed"),
                        List.of("COL", "spoken", 2015, 5.0, "observed"))
                .about("other-figures", "one")
                .indicator("spoken")
                .write(folder, "second.xlsx");
        var imports = new ImportService(database);
        imports.importFile(first, IMPORT);
        long release = imports.importFile(second, IMPORT).releaseId();

        go("data/release/" + release);
        assertThat(text()).contains("dataset speaking-figures is shown");
        assertThat(leadButtons()).isEmpty();

        asEditor();
        go("data/release/" + release);
        test(leadButtons().getFirst()).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(textOf(dialog))
                .contains(
                        "This dataset: figures 2, places 2, years 2014–2015.",
                        "Shown until now, from dataset speaking-figures: figures 1, places 1, years 2015.");
        test(dialog).confirm();

        assertThat(text())
                .contains("Pages show Rate from this dataset now.")
                .doesNotContain("speaking-figures is shown");
        assertThat(leadButtons()).isEmpty();
        assertThat(Databases.query(
                        database,
                        "select detail from audit_entry where action = 'lead-changed' and subject = 'spoken'"))
                .containsExactly("from dataset speaking-figures to dataset other-figures");
    }

    private List<NativeButton> leadButtons() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getText().startsWith("Show these"))
                .toList();
    }

    @Test
    void a_reader_without_an_account_is_offered_no_activation() throws Exception {
        edition("three", List.of("SLV", "rate", 2015, 30.0, "observed"));
        edition("four", List.of("SLV", "rate", 2015, 31.0, "observed"));
        go("data/test-figures");

        assertThat(find(NativeButton.class).all().stream()
                        .map(NativeButton::getText)
                        .filter(t -> t.startsWith("Activate")))
                .isEmpty();
    }

    @Test
    void two_editions_are_compared_figure_by_figure_and_one_indicator_at_a_time() throws Exception {
        long first = edition(
                "five", List.of("SLV", "rate", 2015, 10.0, "observed"), List.of("COL", "rate", 2015, 5.0, "observed"));
        long second = edition("six", List.of("SLV", "rate", 2015, 12.5, "observed"));

        go("data/compare?from=" + first + "&to=" + second);
        assertThat(text())
                .contains(
                        "0 new, 1 changed (1 of them large revisions), 1 removed, 0 unchanged.",
                        "El Salvador",
                        "10.0",
                        "12.5",
                        "+25.0%",
                        "large");
        assertThat(links()).contains("export/difference.csv?from=" + first + "&to=" + second);

        go("data/compare?from=" + first + "&to=" + second + "&i=rate&show=removed");
        assertThat(text()).contains("Figure by figure: Rate", "Colombia", "5.0").doesNotContain("+25.0%");
        go("data/compare?from=" + second + "&to=" + second);
        assertThat(text()).contains("Both releases say the same.");
    }

    @Test
    void releases_that_wait_for_their_turn_are_said_to_be_compared_and_shown_when_they_are() throws Exception {
        long first = edition("seven", List.of("SLV", "rate", 2015, 10.0, "observed"));
        long second = edition("eight", List.of("SLV", "rate", 2015, 12.5, "observed"));
        // not counted: nobody knows whether they are small
        Databases.update(database, "delete from release_rows where release_id in (" + first + ", " + second + ")");
        var go = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var before = Thread.ofVirtual()
                .start(() -> comparisons.run(Duration.ofMinutes(5), wanted -> {
                    begun.countDown();
                    go.await();
                }));
        begun.await();

        go("data/compare?from=" + first + "&to=" + second + "&i=rate");
        assertThat(text()).contains("These two releases are being compared").doesNotContain("12.5");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        go("data/test-figures");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();

        go("data/compare?from=" + first + "&to=" + second + "&i=rate");
        go.countDown();
        before.join();
        while (UI.getCurrent().getPollInterval() > 0) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
        assertThat(text()).contains("+25.0%").doesNotContain("being compared");
    }

    @Test
    void a_release_that_was_not_counted_yet_says_so_in_three_languages() throws Exception {
        long release = edition("nine", List.of("SLV", "rate", 2015, 10.0, "observed"));
        Databases.update(database, "delete from release_rows where release_id = " + release);
        for (Map.Entry<String, String> language : Map.of(
                        "en", "Not counted yet", "es", "Aún sin contar", "pt", "Ainda não contado")
                .entrySet()) {
            UI.getCurrent().setLocale(Locale.forLanguageTag(language.getKey()));
            go("data");
            assertThat(text()).contains(language.getValue());
            go("data/release/" + release);
            assertThat(text()).contains(language.getValue());
        }
    }

    @Test
    void an_address_that_leads_nowhere_says_what_to_do() {
        go("data/nothing");
        assertThat(text()).contains("No dataset is called nothing.", "All datasets");
        go("data/release/none");
        assertThat(text()).contains("No release has the number none.");
        go("data/compare?from=1");
        assertThat(text()).contains("The address does not name two releases");
        var active = shown.get().releases();
        go("data/compare?from=" + active.get("homicide") + "&to=" + active.get("policy"));
        assertThat(text()).contains("different datasets");
    }

    @Test
    void the_pages_speak_spanish_and_portuguese() {
        for (Map.Entry<String, String> language :
                Map.of("es", "14.920 cifras", "pt", "14.920 números").entrySet()) {
            UI.getCurrent().setLocale(Locale.forLanguageTag(language.getKey()));
            go("data");
            assertThat(text()).contains(language.getValue());
        }
    }
}
