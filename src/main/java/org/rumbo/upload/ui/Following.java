package org.rumbo.upload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rumbo.upload.Run;

/** Has the browser ask now and then as long as something is being read that a page shows, and not otherwise. */
final class Following {

    private static final int QUICK_MILLIS = 150;
    private static final int SLOW_MILLIS = 600;
    /** Most files are read within a second. */
    private static final int QUICK_POLLS = 8;

    private static final int NEVER = -1;

    private record Followed(Run<?> run, Runnable moved, Runnable ended) {}

    private final Component page;
    private final List<Followed> followed = new ArrayList<>();
    private int polls;

    /** @param page which follows while it is attached */
    Following(Component page) {
        this.page = page;
        page.addAttachListener(attached -> {
            var ui = attached.getUI();
            var polling = ui.addPollListener(poll -> polled());
            page.addDetachListener(detached -> {
                polling.remove();
                ui.setPollInterval(NEVER);
                detached.unregisterListener();
            });
        });
    }

    /**
     * Follows a run until it has ended.
     *
     * @param moved called when the page may say how far it is
     * @param ended called once, when nothing more will come
     */
    void follow(Run<?> run, Runnable moved, Runnable ended) {
        followed.add(new Followed(run, moved, ended));
        polls = 0;
        poll(QUICK_MILLIS);
    }

    /** Follows nothing any more; what runs goes on. */
    void leave() {
        followed.clear();
        poll(NEVER);
    }

    private void polled() {
        if (followed.isEmpty()) {
            return;
        }
        for (Followed one : List.copyOf(followed)) {
            if (!one.run().ended()) {
                one.moved().run();
            } else if (followed.remove(one)) {
                one.ended().run();
            }
        }
        polls++;
        poll(followed.isEmpty() ? NEVER : polls < QUICK_POLLS ? QUICK_MILLIS : SLOW_MILLIS);
    }

    private void poll(int millis) {
        page.getUI().or(() -> Optional.ofNullable(UI.getCurrent())).ifPresent(ui -> ui.setPollInterval(millis));
    }
}
