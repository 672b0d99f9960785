package org.rumbo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MvcResult;

/** What pages fetch, over the shipped workbooks. */
class ContentsTest extends PageTest {

    private static final String COMPARE = "charts/compare.json?i=homicide-rate&c=ECU,PER&from=2010&to=2020&lang=en";

    @Autowired
    private Collection<PageContents> pages;

    @Autowired
    private ContentLinks links;

    @Autowired
    private ContentDesk desk;

    @Autowired
    private PartWriter writer;

    @Autowired
    private ShownNow now;

    /** Otherwise a browser would fetch the same figures twice, or those of the page's first bytes for nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?i=cocaine-seizures",
                "?i=nonsense",
                "compare",
                "compare?c=ECU,PER&from=2010",
                "compare?i=nonsense&c=ECU,XXX&from=2024&to=2010",
                "compare?c=",
                "compare?c=ECU,PER&policy=ECU-2018",
                "compare?c=ECU,PER&policy=COL-2018",
                "country/slv",
                "country/GUY",
                "country/XXX",
                "stance",
                "stance?c=COL,SLV&year=2022&w=equal",
                "stance?c=XXX&year=1066&w=nonsense:2",
                "agenda",
                "agenda?region=Europe&sort=name&cell=SLV:state_of_exception",
                "agenda?region=Atlantis",
                "evidence",
                "evidence?kind=kingpin_strategy&finding=against&q=M%C3%A9xico%20%26%20co",
                "codebook",
                "story",
                "search",
                "search?q=Haiti%20%26%20co&kind=event",
                "search?q=Haiti&kind=nonsense"
            })
    void whatIsAskedForAheadIsWhatThePageFetches(String page) {
        var location = new Location(page);
        List<String> ahead = pages.stream()
                .flatMap(
                        one -> one
                                .firstOf(
                                        location.getPath(),
                                        location.getQueryParameters().getParameters(),
                                        Locale.ENGLISH)
                                .stream())
                .map(address -> links.href(address, Locale.ENGLISH))
                .toList();
        go(page);

        assertThat(find(FetchingElement.class).all())
                .flatExtracting(element -> element.source().stream().toList())
                .containsExactlyInAnyOrderElementsOf(ahead);
        assertThat(ahead)
                .allSatisfy(address -> http().perform(get(URI.create("/" + address)))
                        .andExpect(status().isOk())
                        .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")));
    }

    @Test
    void whatIsAtTheTagOfNowIsKeptAndWhatIsAtAnotherIsAskedForAgain() throws Exception {
        String tag = links.tag(now.get());
        MvcResult kept = http().perform(get("/" + COMPARE + "&v=" + tag))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("immutable")))
                .andReturn();

        for (String other : List.of("", "&v=", "&v=0000000000000000-1")) {
            http().perform(get("/" + COMPARE + other))
                    .andExpect(status().isOk())
                    .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache, public"))
                    .andExpect(header().string(HttpHeaders.ETAG, "W/\"" + tag + "\""))
                    .andExpect(content().bytes(kept.getResponse().getContentAsByteArray()));
        }
        http().perform(get("/" + COMPARE).header(HttpHeaders.IF_NONE_MATCH, "W/\"" + tag + "\""))
                .andExpect(status().isNotModified());
    }

    @Test
    void anAnswerIsMadeOfWhatItsTagSays() {
        Content overview = desk.find("charts/overview.json").orElseThrow();
        var asked = new Asked(Map.of(), Locale.ENGLISH);
        var question = new Content(
                overview.path(), overview.parameters(), ignored -> now.get().tag());
        Shown before = new Shown(Map.of("one", 1L), Map.of());
        Shown after = new Shown(Map.of("one", 1L), Map.of("homicide-rate", "one"));

        // the tag goes into the answer as data: what made it saw the releases and leads of its key, and never those of
        // another
        assertThat(text(desk.answer(question, asked, before))).contains(before.tag());
        assertThat(text(desk.answer(question, asked, after))).contains(after.tag());
        assertThat(text(desk.answer(question, asked, before))).contains(before.tag());
    }

    private static String text(byte[] answer) {
        return new String(KeptAnswers.plain(answer), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aChartComesWithItsTextsInTheLanguageOfTheAddress() throws Exception {
        http().perform(get("/charts/overview.json?i=homicide-rate&lang=es"))
                .andExpect(jsonPath("$.labels['face.table']").value("Tabla"))
                .andExpect(jsonPath("$.data.title").value(containsString("omicidio")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charts/compare.json?i=nonsense&c=ECU",
                "charts/compare.json?c=XXX",
                "charts/compare.json?c=",
                "charts/compare.json?c=ECU&year=2010",
                "charts/overview.json",
                "parts/policy.html",
                "parts/policy.html?policy=XXX-2018",
                "charts/country-stance.json?c=GUY",
                "charts/stance-plane.json?w=nonsense:2",
                "parts/country-figures.html",
                "parts/agenda.html?region=Atlantis",
                "parts/studies.html?finding=maybe",
                "parts/story.html?lang=xx"
            })
    void whatCannotBeFollowedIsRefusedInWordsAndNothingIsKept(String address) throws Exception {
        http().perform(get("/" + address))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(header().doesNotExist(HttpHeaders.ETAG));
    }

    @Test
    void whereNothingIsAProblemSaysSo() throws Exception {
        http().perform(get("/charts/nothing.json"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charts/overview.json?i=homicide-rate",
                "parts/story.html",
                "api/v1/indicators",
                "api/v1/series?indicator=homicide-rate&country=SLV",
                "export/series.csv?i=homicide-rate&c=SLV",
                "charts/nothing.json"
            })
    void whatProgramsReadMakesNoSession(String address) throws Exception {
        MvcResult answer = http().perform(get("/" + address)).andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getCookies()).isEmpty();
    }

    @Test
    void itIsTheSameCompressedOrNot() throws Exception {
        MvcResult plain = http().perform(get("/parts/story.html"))
                .andExpect(header().doesNotExist(HttpHeaders.CONTENT_ENCODING))
                .andReturn();
        MvcResult compressed = http().perform(get("/parts/story.html").header(HttpHeaders.ACCEPT_ENCODING, "br, gzip"))
                .andExpect(header().string(HttpHeaders.CONTENT_ENCODING, "gzip"))
                .andReturn();

        assertThat(KeptAnswers.plain(compressed.getResponse().getContentAsByteArray()))
                .isEqualTo(plain.getResponse().getContentAsByteArray());
    }

    @Test
    void textsOfAPartAreEscaped() {
        var hostile = new Span("<script>alert(1)</script>");
        hostile.getElement().setAttribute("title", "\"><img src=x onerror=alert(1)>");

        assertThat(writer.html(() -> new Div(hostile), Locale.ENGLISH))
                .isEqualTo("<div><span title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\">"
                        + "&lt;script&gt;alert(1)&lt;/script&gt;</span></div>");
    }
}
