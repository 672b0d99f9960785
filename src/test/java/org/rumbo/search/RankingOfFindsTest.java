package org.rumbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found first, over the shipped workbooks. */
class RankingOfFindsTest extends PageTest {

    @Autowired
    private SearchService service;

    @ParameterizedTest
    @CsvSource({
        "Haiti, country/HTI",
        "haití, country/HTI",
        "Brasil, country/BRA",
        "brazil, country/BRA",
        "Costa de Marfil, country/CIV",
        "ivory coast, country/CIV",
        "IVORY COST, country/CIV",
        "cote d'ivoire, country/CIV",
        "uk, country/GBR",
        "U.K., country/GBR",
        "eeuu, country/USA",
        "EE. UU., country/USA",
        "u.s.a., country/USA",
        "England, country/GBR",
        "Escocia, country/GBR",
        "scotland, country/GBR",
        "SLV, country/SLV",
        "Kolombia, country/COL",
        "Equador, country/ECU",
        "hondruas, country/HND",
        "Méjico, country/MEX",
        "Alemania, country/DEU",
        "the netherlands, country/NLD",
        "Holanda, country/NLD",
        "trinidad tobago, country/TTO",
        "São Tomé, country/STP",
        "corea del norte, country/PRK",
        "Niger, country/NER",
        "Nigeria, country/NGA",
        "Iran, country/IRN",
        "Iraq, country/IRQ",
        "homicide rate, .?i=homicide-rate",
        "tasa de homicidios, .?i=homicide-rate",
        "homicidos, .?i=homicide-rate",
        "codebook, codebook",
        "libro de códigos, codebook",
        "evidence, evidence"
    })
    void aNameIsFoundFirst(String typed, String href) {
        assertThat(first(typed).href()).isEqualTo(href);
    }

    /** The first of what was found has the words that were looked for, in what the reader is shown of it. */
    @ParameterizedTest
    @CsvSource({
        "Bukele, Bukele",
        "bukelle, Bukele",
        "naloxone, naloxone",
        "naloxona, naloxone",
        "Plan Colombia, Plan Colombia",
        "plan colombia plan, Plan Colombia",
        "kingpin, kingpin",
        "Portugal decriminalisation, Portugal",
        "state of exception Ecuador, Ecuador",
        "Petro, Petro"
    })
    void whatIsNamedInATextIsFound(String typed, String shown) {
        SearchAnswer.Hit hit = first(typed);
        String text = hit.title().text() + " " + hit.facts() + " "
                + (hit.text() == null ? "" : hit.text().text());
        assertThat(text).containsIgnoringCase(shown);
    }

    @Test
    void aReaderOfSpanishGetsWordsInSpanishWhateverTheyTypedIn() {
        SearchAnswer answer = service.answer("naloxone", null, 5, Locale.of("es"));

        assertThat(answer.groups())
                .flatExtracting(SearchAnswer.Group::hits)
                .extracting(hit -> hit.title().language())
                .contains("es");
    }

    @Test
    void theOtherNameIsToldByWhichAPlaceWasFound() {
        SearchAnswer.Hit hit = first("costa de marfil");

        assertThat(hit.title().text()).contains("Ivoire");
        assertThat(hit.otherName()).isNotNull();
        assertThat(hit.otherName().text()).isEqualTo("Costa de Marfil");
        assertThat(hit.otherName().language()).isEqualTo("es");
    }

    @Test
    void groupsAreCountedWholeAndToldInPart() {
        SearchAnswer answer = service.answer("colombia", null, 2, Locale.ENGLISH);

        assertThat(answer.groups().getFirst().kind()).isEqualTo(SearchKind.COUNTRY);
        assertThat(answer.groups()).hasSizeGreaterThan(3).allSatisfy(group -> {
            assertThat(group.hits()).hasSizeLessThanOrEqualTo(2);
            assertThat(group.total()).isGreaterThanOrEqualTo(group.hits().size());
        });
        assertThat(answer.total())
                .isEqualTo(answer.groups().stream()
                        .mapToInt(SearchAnswer.Group::total)
                        .sum())
                .isGreaterThan(20);
    }

    @Test
    void whereNothingHasAllWordsSomeAreEnoughAndThatIsSaid() {
        SearchAnswer answer = service.answer("Haiti xylophone", null, 5, Locale.ENGLISH);

        assertThat(answer.anyWord()).isTrue();
        assertThat(answer.groups().getFirst().hits().getFirst().href()).isEqualTo("country/HTI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u0007\u202e",
                "*:*",
                "name:haiti AND (",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\"unbalanced",
                "a~2 b^9999999",
                "[* TO *]",
                "/(a+)+$/",
                "<script>alert(1)</script>",
                "' or 1=1; drop table place; --",
                "\ud800",
                "\ud83d\ude00\ud83d\ude00",
                "中文 русский العربية",
                "the of and",
                "%00%0d%0a"
            })
    void nothingThatIsTypedIsACommandOrAnError(String typed) {
        SearchAnswer answer = service.answer(typed, null, 5, Locale.ENGLISH);

        assertThat(answer.words()).doesNotMatch("(?s).*\\p{Cntrl}.*");
    }

    @Test
    void aPageOfTextIsCutAndThatIsSaid() {
        for (String typed : List.of("haiti ".repeat(2_000), "x".repeat(10_000), "\ud83d\ude00".repeat(5_000))) {
            SearchAnswer answer = service.answer(typed, null, 5, Locale.ENGLISH);

            assertThat(answer.cut()).isTrue();
            assertThat(answer.words()).hasSizeLessThanOrEqualTo(100).doesNotEndWith("\ud83d");
        }
        assertThat(service.answer("haiti ".repeat(2_000), null, 5, Locale.ENGLISH)
                        .total())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"eeuu, USA", "costa de marfil, CIV", "hondruas, HND", "guinea-bissau, GNB"})
    void countriesAreFoundByTheSameNames(String typed, String code) {
        assertThat(service.countries(typed).getFirst().value()).isEqualTo(code);
    }

    private SearchAnswer.Hit first(String typed) {
        SearchAnswer answer = service.answer(typed, null, 5, Locale.ENGLISH);
        assertThat(answer.groups()).as(typed).isNotEmpty();
        return answer.groups().getFirst().hits().getFirst();
    }
}
