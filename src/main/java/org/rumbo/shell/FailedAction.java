package org.rumbo.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a reader did and failed, or what was done for a page in the background: the reason goes to the log, once and with a mark, and
 * the reader is told in their language, with the same mark. Without this a click that fails does nothing, and says nothing.
 */
@Component
class FailedAction implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailedAction.class);
    private static final int NEVER = -1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(FailedAction::failed));
    }

    static void failed(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (DefaultErrorHandler.SOCKET_EXCEPTIONS.contains(failure.getClass().getName())) {
            LOG.debug("A reader left", failure);
            return;
        }
        // a page that may not be seen, or is not there, has words of its own
        if (ErrorHandlerUtil.handleErrorByRedirectingToErrorView(failure)) {
            return;
        }
        String mark = mark();
        UI ui = page(event);
        LOG.error("{}: what was asked for could not be done, on page {}", mark, where(ui), failure);
        if (ui != null) {
            boolean asking = event.getComponent().filter(ui::equals).isPresent();
            VaadinSession session = ui.getSession();
            if (session != null && session.hasLock()) {
                tell(ui, mark, asking);
            } else {
                ui.access(() -> tell(ui, mark, asking));
            }
        }
    }

    private static @Nullable UI page(ErrorEvent event) {
        return event.getComponent().flatMap(component -> component.getUI()).orElseGet(UI::getCurrent);
    }

    /** @param asking whether the page itself was asking; it would go on to ask, and to fail */
    private static void tell(UI ui, String mark, boolean asking) {
        try {
            if (asking) {
                ui.setPollInterval(NEVER);
            }
            FailureNotice.show(ui, mark);
        } catch (RuntimeException e) {
            LOG.error("{}: and the page could not be told", mark, e);
        }
    }

    /** Eight signs that a person can read over the telephone. */
    private static String mark() {
        return String.format(Locale.ROOT, "%08X", ThreadLocalRandom.current().nextInt());
    }

    private static String where(@Nullable UI ui) {
        return ui == null
                ? "(none)"
                : "/" + ui.getInternals().getActiveViewLocation().getPath().replaceAll("\\p{C}", "");
    }
}
