package org.rumbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.PageTest;
import org.slf4j.LoggerFactory;

/** A click that fails says so. */
class FailedActionTest extends PageTest {

    private static final Pattern MARK = Pattern.compile("\\b[0-9A-F]{8}\\b");

    private final Logger logger = (Logger) LoggerFactory.getLogger(FailedAction.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void aLogThatIsRead() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void theLogIsLeft() {
        logger.detachAppender(log);
    }

    @Test
    void theReaderIsToldInTheirLanguageAndTheLogHasTheReasonOnceUnderTheSameMark() {
        for (var words : Map.of(
                        "en", "That could not be done",
                        "es", "No se pudo hacer",
                        "pt", "Não foi possível fazer isso")
                .entrySet()) {
            go("");
            UI.getCurrent().setLocale(Locale.forLanguageTag(words.getKey()));
            log.list.clear();

            failed(new IllegalStateException("secret words of a database"));

            assertThat(text()).contains(words.getValue()).doesNotContain("secret words");
            assertThat(log.list).singleElement().satisfies(line -> {
                var mark = MARK.matcher(line.getFormattedMessage());
                assertThat(mark.find()).isTrue();
                assertThat(text()).contains(mark.group());
                assertThat(line.getThrowableProxy().getMessage()).isEqualTo("secret words of a database");
            });
        }
    }

    @Test
    void anErrorOfTheMachineIsToldToo() {
        go("");
        failed(new StackOverflowError());

        assertThat(text()).contains("Unless this page says that it was done, nothing was stored.");
    }

    @Test
    void thereIsOneNoticeUntilItIsClosedOrAnotherPageIsOpened() {
        go("");
        failed(new IllegalStateException("first"));
        failed(new IllegalStateException("second"));
        assertThat(find(FailureNotice.class).all()).hasSize(1);

        test(find(NativeButton.class).withText("Close this notice").single()).click();
        assertThat(find(FailureNotice.class).all()).isEmpty();

        failed(new IllegalStateException("third"));
        go("data");
        assertThat(find(FailureNotice.class).all()).isEmpty();
    }

    @Test
    void whatFailsForAPageInTheBackgroundIsToldOnThatPage() throws Exception {
        go("");
        UI ui = UI.getCurrent();
        Thread other = Thread.ofPlatform()
                .start(() -> ui.access(() -> {
                    throw new IllegalStateException("in the background");
                }));
        other.join();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(text()).contains("That could not be done");
        assertThat(log.list).hasSize(1);
    }

    @Test
    void aPageThatFailsWhileItAsksDoesNotGoOnAsking() {
        go("");
        UI.getCurrent().setPollInterval(500);

        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(
                        new IllegalStateException("while asking"),
                        UI.getCurrent().getElement().getNode()));

        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat(text()).contains("That could not be done");
    }

    @Test
    void aReaderWhoLeftIsNoNews() {
        go("");
        failed(new java.io.EOFException());

        assertThat(log.list).isEmpty();
        assertThat(text()).doesNotContain("That could not be done");
    }

    @Test
    void theMessagesOfTheFrameSpeakTheLanguageOfThePage() {
        for (var words : Map.of("en", "Something went wrong", "es", "Algo salió mal", "pt", "Algo deu errado")
                .entrySet()) {
            UI.getCurrent().setLocale(Locale.forLanguageTag(words.getKey()));
            SystemMessages messages = VaadinService.getCurrent().getSystemMessages(Locale.FRENCH, null);

            assertThat(messages.getInternalErrorCaption()).isEqualTo(words.getValue());
            assertThat(messages.getSessionExpiredCaption()).isNotEqualTo("Session Expired");
            assertThat(messages.getCookiesDisabledCaption()).isNotEqualTo("Cookies disabled");
        }
    }

    private static void failed(Throwable failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }
}
