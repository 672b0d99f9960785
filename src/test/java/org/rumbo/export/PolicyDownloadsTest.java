package org.rumbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rumbo.agenda.AgendaRequest;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The files that the agenda and the evidence page give, over the shipped workbooks. */
class PolicyDownloadsTest extends PageTest {

    @Autowired
    private EvidenceDownload evidence;

    @Autowired
    private AgendaDownload agenda;

    @Autowired
    private AgendaRequest request;

    @Test
    void studiesAreNarrowedAsThePageIsAndNameTheirCell() {
        var all = evidence.studies(new StudyFilter(null, null, null, null, null, null, ""), Locale.ENGLISH);
        var mexico = evidence.studies(
                new StudyFilter(null, new CountryCode("MEX"), null, null, null, null, ""), Locale.ENGLISH);

        assertThat(all.flat().rows()).hasSizeGreaterThan(mexico.flat().rows().size());
        assertThat(mexico.flat().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("MEX", "Mexico"))
                .allSatisfy(row ->
                        assertThat(String.valueOf(row.get(row.size() - 2))).matches("Studies!A\\d+"))
                .allSatisfy(row -> assertThat(String.valueOf(row.getLast())).startsWith("Rumbo, "));
        assertThat(all.sheets()).extracting(Table::name).containsExactly("Studies", "Sources", "Notes");
    }

    @Test
    void theMatrixNamesWhatEachStageRestsOn() {
        var wish = request.read(Map.of("measure", List.of("state_of_exception")), Locale.ENGLISH);

        var file = agenda.agenda(wish, Locale.ENGLISH);

        assertThat(file.flat().rows())
                .filteredOn(row -> "SLV".equals(row.getFirst()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(String.valueOf(row.get(4))).isEqualTo("in law");
                    assertThat(String.valueOf(row.get(row.size() - 2))).matches("Instruments!A\\d+");
                });
        assertThat(file.sheets().get(1).rows()).isNotEmpty();
    }

    @Test
    void thePagesLinkToTheFilesOfWhatTheyShow() {
        go("evidence?c=MEX");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("export/studies.csv?c=MEX", "export/studies.xlsx?c=MEX");

        go("evidence?c=MEX&kind=nothing&outcome=violence&q=police");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "export/studies.csv?c=MEX&outcome=violence&q=police",
                        "api/v1/studies?country=MEX&outcome=violence&q=police");

        go("agenda?measure=state_of_exception");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("export/agenda.xlsx?measure=state_of_exception");
    }
}
