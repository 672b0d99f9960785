package org.rumbo.release.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What became of a change, in a sentence: read out, and brought before the eyes of whoever was further down the page. */
class Said extends Paragraph {

    Said() {
        addClassName("data-said");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    /** The button that was pressed may be gone: the focus goes on from here. */
    void say(String sentence) {
        setText(sentence);
        getElement().executeJs("this.focus()");
    }

    void forget() {
        setText("");
    }
}
