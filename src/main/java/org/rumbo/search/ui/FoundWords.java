package org.rumbo.search.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.rumbo.search.SearchAnswer.Passage;
import org.rumbo.search.SearchAnswer.Piece;

/** A text with what was looked for marked in it. */
final class FoundWords {

    private FoundWords() {}

    static Span of(Passage passage) {
        var text = new Span();
        text.getElement().setAttribute("lang", passage.language());
        for (Piece piece : passage.pieces()) {
            text.getElement()
                    .appendChild(
                            piece.found()
                                    ? new Element("mark").setText(piece.text())
                                    : Element.createText(piece.text()));
        }
        return text;
    }
}
