package org.rumbo.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rumbo.access.Role;
import org.rumbo.testing.PageTest;
import org.rumbo.wording.Wording;

/** What readers, editors and administrators find on the pages of accounts. */
class AccessPagesTest extends PageTest {

    @Test
    void anEditorIsToldThatAPageIsForAdministrators() {
        signedInAs(Role.EDITOR);
        go("accounts");

        assertThat(find(H1.class).single().getText()).isEqualTo("Your account may not see this page");
        assertThat(text()).contains("Ask an administrator for the role").doesNotContain("Exception");
    }

    @Test
    void anAdministratorReadsWhoActivatedWhat() {
        signedInAs(Role.ADMINISTRATOR);
        go("audit?action=release-activated");

        assertThat(text())
                .contains("the program when it started", "this machine", "activated a release", "homicide.xlsx")
                .doesNotContain("ADMINISTRATOR");
        assertThat(find(Anchor.class).withText("These entries as CSV").single().getHref())
                .isEqualTo("audit/entries.csv?action=release-activated");
    }

    @Test
    void anAdministratorReadsWhereTheChainOfEntriesEnds() {
        signedInAs(Role.ADMINISTRATOR);
        go("audit");

        assertThat(text())
                .contains("End of the chain", "bin/run audit verify")
                .containsPattern(
                        "The record has \\d+ entries. Its end has this number and digest: ?\\n?\\d+:[0-9a-f]{64}");
    }

    @Test
    void whoImportedFromTheCommandLineIsNamed() {
        assertThat(new Wording(Locale.ENGLISH).actor("command line (ana)")).isEqualTo("the command line (ana)");
        assertThat(new Wording(Locale.of("pt")).actor("command line (ana)")).isEqualTo("a linha de comando (ana)");
        assertThat(new Wording(Locale.of("es")).actor("command line")).isEqualTo("la línea de órdenes");
        assertThat(new Wording(Locale.of("es")).actor("ana")).isEqualTo("ana");
    }

    @Test
    void anAddressOfTheRecordThatCannotBeFollowedSaysSo() {
        signedInAs(Role.ADMINISTRATOR);
        go("audit?from=yesterday&who=nobody-did-this");

        assertThat(text()).contains("from cannot be read", "There is no such entry");
    }

    @Test
    void someoneWhoIsSignedInAlreadyIsToldSo() {
        signedInAs(Role.EDITOR);
        go("sign-in");

        assertThat(text()).contains("You are signed in as test-editor.");
    }

    @Test
    void aReaderFindsTheWayInAtTheEndOfTheMenu() {
        go("story");

        assertThat(find(Anchor.class).withText("Sign in").single().getHref()).isEqualTo("sign-in?back");
        assertThat(text()).doesNotContain("Accounts");
    }

    @Test
    void theWaitAfterManyAttemptsIsToldInMinutes() {
        go("sign-in?error=wait&minutes=1");
        assertThat(text()).contains("Try again in a minute.");
        go("sign-in?error=wait&minutes=8");
        assertThat(text()).contains("Try again in 8 minutes.");
        go("sign-in?error=wait&minutes=%3Cscript%3E");
        assertThat(text()).contains("Try again in a minute.");
    }
}
