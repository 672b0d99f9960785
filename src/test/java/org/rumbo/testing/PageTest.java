package org.rumbo.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rumbo.access.Role;
import org.rumbo.access.Roles;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages over the shipped workbooks, without a browser: what a reader finds at an address. */
@SpringBootTest
public abstract class PageTest extends SpringBrowserlessTest {

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

    /** All text on the page, that of charts apart. */
    protected static String text() {
        return textOf(UI.getCurrent());
    }

    protected static String textOf(Component component) {
        return component.getElement().getTextRecursively()
                + component.getChildren().map(PageTest::textOf).reduce("", (a, b) -> a + " " + b);
    }
}
