package org.rumbo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rumbo.access.Role;
import org.rumbo.access.Roles;
import org.rumbo.content.FetchingElement;
import org.rumbo.content.Part;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Pages over the shipped workbooks, without a browser: what a reader finds at an address. */
@SpringBootTest
public abstract class PageTest extends SpringBrowserlessTest {

    @Autowired
    private WebApplicationContext application;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @BeforeEach
    void anEnglishReader() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** Signs somebody in for the rest of the test: an account {@code test-editor} or {@code test-administrator}. */
    protected static void signedInAs(Role role) {
        String[] holds = role == Role.ADMINISTRATOR
                ? new String[] {"ROLE_" + Roles.EDITOR, "ROLE_" + Roles.ADMINISTRATOR}
                : new String[] {"ROLE_" + Roles.EDITOR};
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "test-" + role.name().toLowerCase(Locale.ROOT),
                        null,
                        AuthorityUtils.createAuthorityList(holds)));
    }

    @AfterEach
    void nobodyIsSignedInAnyMore() {
        SecurityContextHolder.clearContext();
    }

    /** Goes to an address as a link would. */
    protected void go(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** All text on the page and in the parts that it fetches, that of charts apart. */
    protected String text() {
        return textOf(UI.getCurrent()) + " " + parts().text();
    }

    /** The parts that the page fetches, as one document. */
    protected Document parts() {
        Document all = Document.createShell("");
        find(Part.class).all().stream()
                .flatMap(part -> part.source().stream())
                .forEach(source -> all.body().append(fetched(source)));
        return all;
    }

    /** What a chart fetches, as the record that it draws. */
    protected <D> D drawn(Class<? extends FetchingElement> chart, Class<D> data) {
        var json = new JsonMapper();
        return json.treeToValue(
                json.readTree(fetched(find(chart).single().source().orElseThrow()))
                        .path("data"),
                data);
    }

    /** Asks the application as a browser does. */
    protected MockMvc http() {
        return MockMvcBuilders.webAppContextSetup(application).build();
    }

    private String fetched(String address) {
        try {
            var answer = http().perform(MockMvcRequestBuilders.get(URI.create("/" + address)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    protected static String textOf(Component component) {
        return component.getElement().getTextRecursively()
                + component.getChildren().map(PageTest::textOf).reduce("", (a, b) -> a + " " + b);
    }
}
