package org.rumbo.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.dataset.EditorNote;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Study;
import org.rumbo.policy.PolicyService;
import org.rumbo.testing.Databases;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** What editors still have to check about the shipped rows reaches no reader, by no way out; and what it leaves unverified is not counted. */
class NotesForEditorsTest extends PageTest {

    /** How somebody writes who notes for a colleague what is to be done, in the languages of the product. */
    private static final Pattern WORDS = Pattern.compile(
            "from knowledge|from memory|to be (checked|upgraded)|re-checked|verify before|before display|not to be shown"
                    + "|read the paper|pending reading|stored (page|copy|excerpt|abstract)|was not opened"
                    + "|conocimiento propio|citad[oa] de memoria|por verificar|antes de mostrar|por contrastar"
                    + "|conhecimento próprio|citad[oa] de memória|a conferir",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    private DataSource database;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private PolicyService policy;

    @Test
    void editors_have_their_notes_in_the_database_and_in_the_workbook() throws Exception {
        for (String table : List.of("instrument", "policy_event", "study", "context_fact")) {
            assertThat(Databases.query(database, "select editor_note from " + table + " where editor_note is not null"))
                    .as(table)
                    .isNotEmpty();
        }
        assertThat(Databases.query(database, "select editor_note from study where code = 'EV068'"))
                .first()
                .asString()
                .contains("verify before display");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evidence", "story", "codebook", "agenda", "stance?c=MEX,SLV", "country/MEX", "country/HND"})
    void no_page_shows_one(String page) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("pt"))) {
            com.vaadin.flow.component.UI.getCurrent().setLocale(language);
            go("data");
            go(page);
            clean(page + " " + language, text());
        }
    }

    @Test
    void no_country_page_shows_one() {
        policy.codedCountries().forEach(country -> {
            go("country/" + country);
            clean(country.value(), text());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/instruments",
                "/api/v1/declarations",
                "/api/v1/events",
                "/api/v1/codebook",
                "/api/v1/studies",
                "/api/v1/agenda",
                "/api/v1/releases/6/findings"
            })
    void no_answer_of_the_api_holds_one(String address) throws Exception {
        for (String language : List.of("en", "es", "pt")) {
            for (String format : List.of("json", "csv")) {
                clean(address, body(address + "?lang=" + language + "&format=" + format));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/release/6.xlsx",
                "/export/studies.xlsx",
                "/export/country.xlsx?c=MEX",
                "/export/agenda.xlsx"
            })
    void no_download_holds_one(String address) throws Exception {
        byte[] file = http().perform(get(address)).andReturn().getResponse().getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            StringBuilder text = new StringBuilder();
            workbook.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
            assertThat(text).hasSizeGreaterThan(1000);
            clean(address, text.toString());
        }
    }

    @Test
    void a_study_with_a_note_for_editors_is_marked_and_in_no_count() throws Exception {
        List<Study> studies = evidence.studies();
        List<String> open = studies.stream()
                .filter(study -> study.editorNote() != null && EditorNote.leavesOpen(study.editorNote()))
                .map(Study::code)
                .toList();
        assertThat(open).hasSizeGreaterThan(10).contains("EV003", "EV068", "EV072");
        assertThat(studies.stream().filter(study -> open.contains(study.code())))
                .hasSameSizeAs(open)
                .noneMatch(Study::verified);

        go("evidence");
        long verified = studies.stream().filter(Study::verified).count();
        assertThat(text())
                .contains("holds " + verified + " studies")
                .contains((studies.size() - verified) + " more are listed and not counted")
                .contains("not verified, in no count")
                // a kind whose studies are all unverified is not one that nobody studied
                .contains("none verified; listed below: ");
        for (var study : JsonMapper.shared().readTree(body("/api/v1/studies")).get("studies")) {
            String code = study.get("id").asString();
            assertThat(study.get("verified").asBoolean())
                    .as(code)
                    .isEqualTo(studies.stream().anyMatch(one -> one.code().equals(code) && one.verified()));
        }
    }

    private String body(String address) throws Exception {
        var answer = http().perform(get(address).header(HttpHeaders.ACCEPT, "*/*"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void clean(String where, String text) {
        var found = WORDS.matcher(text);
        assertThat(found.find()).as(() -> where + ": " + found.group()).isFalse();
    }
}
