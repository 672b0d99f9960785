package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.testing.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Requests as browsers and programs send them, to the whole server without figures. */
@SpringBootTest(properties = "rumbo.datasets=target/no-such-folder")
@AutoConfigureMockMvc
class SignInTest {

    private static final String EDITOR = "editor.one";
    private static final String EDITORS = "cuatro palabras bastan";
    private static final String ADMINISTRATOR = "chief";
    private static final String ADMINISTRATORS = "norte claro y despacio";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AccountStore store;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInThrottle throttle;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @BeforeEach
    void pagesThatAnswer(@Autowired WebApplicationContext context) {
        // the pages themselves are tried in a browser; here it counts who is let through to them
        if (context.getServletContext() instanceof MockServletContext servlets) {
            servlets.registerNamedDispatcher("springServlet", new MockRequestDispatcher("page"));
        }
    }

    @BeforeEach
    void anEditorAndAnAdministrator() {
        throttle.forget(EDITOR);
        throttle.forget(ADMINISTRATOR);
        jdbc.update("delete from account where name in (?, ?)", EDITOR, ADMINISTRATOR);
        own(EDITOR, EDITORS, Role.EDITOR);
        own(ADMINISTRATOR, ADMINISTRATORS, Role.ADMINISTRATOR);
    }

    private void own(String name, String password, Role role) {
        store.insert(name, new Passwords(4).hash(password), role, java.time.Instant.now(), "test");
        long id = store.named(name).orElseThrow().id();
        store.setPassword(id, new Passwords(4).hash(password), false);
    }

    @Test
    void the_first_start_has_made_the_account_admin_with_a_one_time_password() {
        assertThat(accounts.accounts())
                .filteredOn(account -> account.name().equals("admin"))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
                    assertThat(account.oneTime()).isTrue();
                });
    }

    @Test
    void a_reader_without_an_account_is_led_to_sign_in_and_then_on_to_where_he_wanted_to_go() throws Exception {
        MockHttpSession session =
                session(mvc.perform(get("/audit/entries.csv?action=sign-in").header("Accept", "text/html"))
                        .andExpect(redirectedUrl("/sign-in"))
                        .andReturn());

        signIn(session, ADMINISTRATOR, ADMINISTRATORS)
                .andExpect(redirectedUrlPattern("/audit/entries.csv?action=sign-in*"));
    }

    @Test
    void sign_in_leads_back_to_the_page_where_the_link_was() throws Exception {
        signIn(cameFrom("http://localhost/compare?c=ECU,PER&scale=log"), EDITOR, EDITORS)
                .andExpect(redirectedUrl("/compare?c=ECU,PER&scale=log"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/compare",
                "http://localhost.elsewhere.example/compare",
                "http://localhost//elsewhere.example/",
                "http://localhost/sign-in?back",
                "not an address"
            })
    void nobody_is_led_elsewhere_by_a_sign_in(String referer) throws Exception {
        signIn(cameFrom(referer), EDITOR, EDITORS).andExpect(redirectedUrl("/"));
    }

    @Test
    void a_session_planted_before_the_sign_in_is_worth_nothing_after_it() throws Exception {
        MockHttpSession planted = cameFrom("http://localhost/compare");
        String before = planted.getId();

        HttpSession after =
                signIn(planted, EDITOR, EDITORS).andReturn().getRequest().getSession(false);

        assertThat(after).isNotNull();
        assertThat(after.getId()).isNotEqualTo(before);
    }

    @Test
    void a_sign_in_without_the_token_of_the_page_is_sent_back_to_it() throws Exception {
        mvc.perform(post("/sign-in").param("username", EDITOR).param("password", EDITORS))
                .andExpect(redirectedUrl("/sign-in?error=stale"));
    }

    @Test
    void a_password_is_not_changed_by_a_form_of_another_site() throws Exception {
        MockHttpSession session = signedIn(EDITOR, EDITORS);

        mvc.perform(change(session, EDITORS, "una frase nueva y larga", "una frase nueva y larga"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("nothing was changed")));
        signIn(new MockHttpSession(), EDITOR, EDITORS).andExpect(redirectedUrl("/"));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() throws Exception {
        for (String name : new String[] {EDITOR, "nobody.of.that.name"}) {
            for (int i = 0; i < 5; i++) {
                signIn(new MockHttpSession(), name, "wrong").andExpect(redirectedUrl("/sign-in?error=wrong"));
            }
            signIn(new MockHttpSession(), name, EDITORS).andExpect(redirectedUrl("/sign-in?error=wait&minutes=1"));
        }
    }

    @Test
    void a_one_time_password_opens_nothing_until_a_new_one_is_chosen() throws Exception {
        long id = store.named(ADMINISTRATOR).orElseThrow().id();
        String oneTime = accounts.resetPassword(Actor.commandLine(), id);
        MockHttpSession session = session(signIn(new MockHttpSession(), ADMINISTRATOR, oneTime)
                .andExpect(redirectedUrl("/password"))
                .andReturn());

        mvc.perform(get("/audit/entries.csv").session(session)).andExpect(status().isForbidden());
        mvc.perform(change(session, oneTime, "corta", "corta").with(csrf()))
                .andExpect(redirectedUrl("/password?error=too_short"));
        mvc.perform(change(session, oneTime, "una frase nueva y larga", "otra").with(csrf()))
                .andExpect(redirectedUrl("/password?error=not_repeated"));
        mvc.perform(get("/audit/entries.csv").session(session)).andExpect(status().isForbidden());
        String before = session.getId();
        MvcResult changed = mvc.perform(change(session, oneTime, "una frase nueva y larga", "una frase nueva y larga")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn();

        assertThat(session(changed).getId()).isNotEqualTo(before);
        mvc.perform(get("/audit/entries.csv").session(session(changed))).andExpect(status().isOk());
    }

    @Test
    void only_administrators_take_the_record_of_changes_away() throws Exception {
        mvc.perform(get("/audit/entries.csv").header("Accept", "text/html")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/audit/entries.csv").session(signedIn(EDITOR, EDITORS)).header("Accept-Language", "es"))
                .andExpect(status().isForbidden())
                .andExpect(content().string("Su cuenta no puede ver esta página"));
        mvc.perform(get("/audit/entries.csv?action=sign-in").session(signedIn(ADMINISTRATOR, ADMINISTRATORS)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/csv")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("127.0.0.1,sign-in," + ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("account-created"))));
    }

    @Test
    void a_session_ends_at_its_next_request_when_its_account_is_disabled_or_its_password_is_reset() throws Exception {
        MockHttpSession disabled = signedIn(EDITOR, EDITORS);
        MockHttpSession reset = signedIn(ADMINISTRATOR, ADMINISTRATORS);
        mvc.perform(get("/audit/entries.csv").session(reset)).andExpect(status().isOk());

        accounts.setDisabled(
                Actor.commandLine(), store.named(EDITOR).orElseThrow().id(), true);
        accounts.resetPassword(
                Actor.commandLine(), store.named(ADMINISTRATOR).orElseThrow().id());

        mvc.perform(get("/compare").session(disabled)).andExpect(status().isOk());
        assertThat(disabled.isInvalid()).isTrue();
        mvc.perform(get("/audit/entries.csv").session(reset).header("Accept", "text/html"))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(reset.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/countries", "/api/v1/datasets", "/api/docs/openapi", "/actuator/health"})
    void programs_and_files_need_neither_account_nor_session(String address) throws Exception {
        MvcResult answer = mvc.perform(get(address)).andExpect(status().isOk()).andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(answer.getResponse().getHeader("Cache-Control"))
                .isNotEqualTo("no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/h2-console/",
                "/h2-console/login.jsp"
            })
    void consoles_of_machines_are_not_there(String address) throws Exception {
        MvcResult answer = mvc.perform(get(address).accept("text/html"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is nothing at this address")))
                .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare", "/data/import", "/accounts"})
    void what_is_shown_to_somebody_who_is_signed_in_is_kept_nowhere(String address) throws Exception {
        mvc.perform(get(address)).andExpect(header().doesNotExist("Cache-Control"));
        mvc.perform(get(address).session(signedIn(EDITOR, EDITORS)))
                .andExpect(header().string("Cache-Control", "no-store"));
        mvc.perform(get(address).session(signedIn(ADMINISTRATOR, ADMINISTRATORS)))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void the_api_is_read_only_and_says_so_without_a_token() throws Exception {
        mvc.perform(post("/api/v1/countries"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().string(containsString("use GET")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/countries", "/api/v1/no-such-thing", "/api/docs/openapi"})
    void data_and_files_run_nothing_of_other_sites(String address) throws Exception {
        guarded(address).andExpect(header().string("Content-Security-Policy", SecurityHeaders.POLICY));
    }

    @Test
    void https_is_kept_to_only_where_it_is_spoken() throws Exception {
        guarded("/").andExpect(header().doesNotExist("Strict-Transport-Security"));
        mvc.perform(get("/").secure(true)).andExpect(header().string("Strict-Transport-Security", "max-age=31536000"));
    }

    private ResultActions guarded(String address) throws Exception {
        return mvc.perform(get(address).header("Accept", "*/*"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Permissions-Policy", containsString("geolocation=()")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
    }

    /** A session that came to the sign-in page from another one. */
    private MockHttpSession cameFrom(String referer) throws Exception {
        return session(mvc.perform(get("/sign-in?back")
                        .header("Accept", "text/html")
                        .header("Host", "localhost")
                        .header("Referer", referer))
                .andExpect(status().isOk())
                .andReturn());
    }

    private MockHttpSession signedIn(String name, String password) throws Exception {
        return session(signIn(new MockHttpSession(), name, password).andReturn());
    }

    private ResultActions signIn(MockHttpSession session, String name, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .session(session)
                .param("username", name)
                .param("password", password)
                .with(csrf())
                // as a browser does that has the cookie of the session
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                }));
    }

    private static MockHttpServletRequestBuilder change(
            MockHttpSession session, String current, String fresh, String repeated) {
        return post("/password/change")
                .session(session)
                .param("current", current)
                .param("fresh", fresh)
                .param("repeated", repeated);
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) result.getRequest().getSession();
    }
}
