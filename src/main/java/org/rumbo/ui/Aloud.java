package org.rumbo.ui;

import com.vaadin.flow.component.Component;

/** Has a screen reader say what a control did, in the one place of the page's frame that is for it (frontend/saying.ts). */
public final class Aloud {

    private Aloud() {}

    /** Says a short sentence once the page shows what it is about. */
    public static void say(Component page, String sentence) {
        page.getElement().executeJs("window.dispatchEvent(new CustomEvent('rumbo-say', {detail: $0}))", sentence);
    }
}
