package org.rumbo.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.rumbo.access.SignInForm;
import org.springframework.stereotype.Component;

/** Whoever came in with a one-time password chooses a new one before any other page opens. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(PasswordFirst::lead));
    }

    private static void lead(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != PasswordView.class && SignInForm.mustChoosePassword()) {
            event.forwardTo(PasswordView.class);
        }
    }
}
