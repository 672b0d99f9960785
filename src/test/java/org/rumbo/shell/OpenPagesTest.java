package org.rumbo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rumbo.access.CurrentActor;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many pages may be open, and what somebody is told whose page does not fit. */
class OpenPagesTest {

    private final CurrentActor current = mock();
    private final OpenPages pages =
            new OpenPages(3, 10, Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofHours(1), current);

    /** A reader with a session and its open pages. */
    private static final class Reader {
        final WrappedSession http = mock();
        final VaadinSession session = mock();
        final List<UI> open = new ArrayList<>();

        Reader() {
            when(session.getSession()).thenReturn(http);
            when(session.getUIs()).thenReturn(open);
        }

        /** @param heard when the page last said that it is there */
        UI opens(OpenPages pages, long heard) {
            UI page = mock();
            UIInternals internals = mock();
            when(internals.getLastHeartbeatTimestamp()).thenReturn(heard);
            when(page.getInternals()).thenReturn(internals);
            when(page.getSession()).thenReturn(session);
            open.add(page);
            pages.opened(page);
            return page;
        }
    }

    @Test
    void aReaderWhoOpensTooManyLosesTheOneThatWasSilentForLongest() {
        var reader = new Reader();
        UI first = reader.opens(pages, 300);
        UI silent = reader.opens(pages, 100);
        UI third = reader.opens(pages, 200);
        verify(silent, never()).close();

        UI fourth = reader.opens(pages, 400);

        verify(silent).close();
        List.of(first, third, fourth).forEach(page -> verify(page, never()).close());
        // of another reader nothing is taken
        var other = new Reader();
        verify(other.opens(pages, 1), never()).close();
    }

    @Test
    void theSessionOfAnEditorLastsLongerThanThatOfAReader() {
        var reader = new Reader();
        reader.opens(pages, 1);
        verify(reader.http).setMaxInactiveInterval(30 * 60);

        when(current.isEditor()).thenReturn(true);
        var editor = new Reader();
        editor.opens(pages, 1);
        verify(editor.http).setMaxInactiveInterval(60 * 60);
    }

    @Test
    void whereNoMorePagesFitANewReaderIsToldSoAndWhoSignsInStillFits() throws Exception {
        List<UI> open = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            assertThat(asks("/compare", false).getStatus()).isEqualTo(200);
            open.add(new Reader().opens(pages, 1));
        }

        MockHttpServletResponse refused = asks("/compare", false);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getContentAsString()).contains("<html lang=\"es\">", "Hay demasiadas páginas abiertas");
        assertThat(asks("/compare", true).getStatus())
                .as("who has a page goes on")
                .isEqualTo(200);
        assertThat(asks("/sign-in", false).getStatus()).isEqualTo(200);
        assertThat(asks("/api/v1/indicators", false).getStatus()).isEqualTo(200);
        assertThat(asks("/charts/overview.json", false).getStatus()).isEqualTo(200);

        leaves(open.getFirst());
        assertThat(asks("/compare", false).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asks(String path, boolean withSession) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.addPreferredLocale(java.util.Locale.of("es", "CO"));
        if (withSession) {
            request.getSession(true);
        }
        var response = new MockHttpServletResponse();
        new FullHouse(pages).doFilter(request, response, new MockFilterChain());
        return response;
    }

    @SuppressWarnings("unchecked")
    private static void leaves(UI page) {
        ArgumentCaptor<ComponentEventListener<DetachEvent>> listener = ArgumentCaptor.captor();
        verify(page).addDetachListener(listener.capture());
        listener.getValue().onComponentEvent(mock(DetachEvent.class));
    }
}
