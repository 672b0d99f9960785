package org.rumbo.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rumbo.access.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts open pages and ends those that nobody needs, so that memory stays for the rest: a visit that never became a page after
 * minutes, an idle one after half an hour, and the page of one reader that was silent for longest where the reader opens too many.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private final int mostOfAReader;
    private final int mostInAll;
    private final Duration unopened;
    private final Duration idle;
    private final Duration idleEditor;
    private final CurrentActor current;

    private final Set<UI> pages = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sessions = new AtomicInteger();

    OpenPages(
            @Value("${rumbo.pages.most-of-a-reader}") int mostOfAReader,
            @Value("${rumbo.pages.most-in-all}") int mostInAll,
            @Value("${rumbo.pages.unopened}") Duration unopened,
            @Value("${rumbo.pages.idle}") Duration idle,
            @Value("${rumbo.pages.idle-editor}") Duration idleEditor,
            CurrentActor current) {
        this.mostOfAReader = mostOfAReader;
        this.mostInAll = mostInAll;
        this.unopened = unopened;
        this.idle = idle;
        this.idleEditor = idleEditor;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            sessions.incrementAndGet();
            // the first bytes of a page begin a session; whoever runs no scripts never comes back to it
            endsAfter(init.getSession(), unopened);
        });
        event.getSource().addSessionDestroyListener(end -> sessions.decrementAndGet());
        event.getSource().addUIInitListener(init -> opened(init.getUI()));
    }

    void opened(UI page) {
        VaadinSession session = page.getSession();
        pages.add(page);
        page.addDetachListener(left -> pages.remove(page));
        // a page that lost its place in the conversation is taken off and put on again, and stays open
        page.addAttachListener(back -> pages.add(page));
        endsAfter(session, current.isEditor() ? idleEditor : idle);
        if (session.getUIs().stream().filter(open -> !open.isClosing()).count() > mostOfAReader) {
            session.getUIs().stream()
                    .filter(open -> open != page && !open.isClosing())
                    .min(Comparator.comparingLong(open -> open.getInternals().getLastHeartbeatTimestamp()))
                    .ifPresent(UI::close);
        }
    }

    private static void endsAfter(VaadinSession session, Duration silence) {
        WrappedSession http = session.getSession();
        if (http != null) {
            http.setMaxInactiveInterval((int) silence.toSeconds());
        }
    }

    /** Whether no more pages fit; a few more than for readers are left for whoever signs in to see to it. */
    boolean full(boolean signingIn) {
        int most = signingIn ? mostInAll + mostInAll / 10 : mostInAll;
        return Math.max(pages.size(), sessions.get()) >= most;
    }
}
