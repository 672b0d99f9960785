package org.rumbo.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a link and what does not. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "https://example.org; https://example.org",
                "'  http://example.org/a?b=c#d '; http://example.org/a?b=c#d",
                "HTTPS://Example.org/A; https://Example.org/A",
                "http://localhost:8080/x; http://localhost:8080/x",
                "https://[2001:db8::1]/x; https://[2001:db8::1]/x",
                "https://my_host.example.org/; https://my_host.example.org/",
                "https://información.example/año; https://información.example/año",
                "https://example.org/a|b[c]{d}; https://example.org/a%7Cb%5Bc%5D%7Bd%7D",
                "https://example.org/100%/%zz/%41; https://example.org/100%25/%25zz/%41",
                "https://example.org/a%20b; https://example.org/a%20b"
            })
    void aWebAddressIsTakenAsBrowsersTakeIt(String written, String address) {
        assertThat(WebAddress.of(written)).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "doi:10.1/2, https://doi.org/10.1/2",
        "DOI: 10.1016/j.drugpo.2020.1, https://doi.org/10.1016/j.drugpo.2020.1",
        "10.1016/j.drugpo.2020.1, https://doi.org/10.1016/j.drugpo.2020.1",
        "https://doi.org/10.1016/X, https://doi.org/10.1016/X",
        "http://dx.doi.org/10.1016/X, https://doi.org/10.1016/X",
        "https://www.doi.org/10.1016/X?from=mail#top, https://doi.org/10.1016/X",
        "doi.org/10.1016/X, https://doi.org/10.1016/X",
        "doi:https://doi.org/10.1016/X, https://doi.org/10.1016/X",
        "10.1002/(SICI)1097<1::AID>3.0.CO;2-2, https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-2",
        "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3, https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3"
    })
    void aDoiLeadsToItsResolverHoweverItIsSpelled(String written, String address) {
        assertThat(WebAddress.of(written)).contains(address);
        assertThat(Doi.of(written).orElseThrow().name()).startsWith("10.").doesNotContain("%3C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "note: see annex 7",
                "C:\\files\\a.xlsx",
                "javascript:alert(1)",
                "javascript://example.org/%0Aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "mailto:a@example.org",
                "//example.org/x",
                "/relative",
                "www.example.org",
                "http://",
                "https:///x",
                "http:example.org",
                "https://a b.example.org",
                "https://example.org/a b",
                "https://example.org see page 4",
                "https://one.example; https://two.example",
                "https://good.example@evil.example/",
                "https://example.org\\@evil.example/",
                "https://a..b/",
                "https://example.org:port/",
                "https://exam\u0000ple.org",
                "https://example.org/\u0001",
                "https://example.org/\u202Egpj.exe",
                "https://example.org/\u00A0x",
                "https://example.org/\uD800",
                ":::",
                "%zz",
                "<b>",
                "doi:",
                "doi:10.1",
                "10.1016",
                "doi:10.1016/a b",
                "doi:10.1016/\u0001"
            })
    void anythingElseIsNoAddress(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
        assertThat(WebAddress.orNull(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://example.org/100%/a|b",
                "https://información.example/año#a#b",
                "doi:10.1002/(SICI)1097<1::AID>3.0%2F",
                "https://doi.org/10.1000/a%23b",
                "https://[::1]:8080/\\x"
            })
    void whatWasAnsweredStandsForItselfAndIsWhatProgramsUnderstand(String written) {
        String address = WebAddress.of(written).orElseThrow();

        assertThat(WebAddress.of(address)).contains(address);
        assertThat(URI.create(address).getScheme()).isIn("http", "https");
    }

    @Test
    void nothingIsLongerThanTheDatabaseHasRoomFor() {
        assertThat(WebAddress.of("https://example.org/" + "x".repeat(980))).isPresent();
        assertThat(WebAddress.of("https://example.org/" + "x".repeat(981))).isEmpty();
        assertThat(WebAddress.of("doi:10.1000/" + "x".repeat(981))).isEmpty();
    }

    @Test
    void aSourceHoldsNoAddressThatIsNone() {
        assertThat(source("javascript:alert(1)").url()).isNull();
        assertThat(source("doi:10.1/2").url()).isEqualTo("https://doi.org/10.1/2");
    }

    private static Source source(String url) {
        return new Source(
                1, "code", "Publisher", "Title", "2024", null, "Free", url, "Citation", 1, "dataset", Translation.NONE);
    }
}
