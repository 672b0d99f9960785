package org.rumbo.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;

/** The text that a measure rests on, how well it is supported, and its row in the workbook. */
public final class SourceLine extends Paragraph {

    /** @param confidence in words */
    public SourceLine(String source, @Nullable String url, String confidence, CellRef cell) {
        add(
                new Span(getTranslation("stance.basis.source") + " "),
                SourceLink.of(source, url),
                new Span(". " + getTranslation("stance.basis.confidence", confidence) + " "),
                new CellLink(cell));
        addClassName("instrument-source");
    }
}
