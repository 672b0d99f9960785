package org.rumbo.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.rumbo.agenda.AgendaPage.Opened;
import org.rumbo.agenda.AgendaPage.Piece;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.SourceLink;

/** What a cell of the matrix rests on, beside it: instruments with their sources and cells, and studies. */
class CellPanel extends Section {

    private static final String HEADING = "agenda-opened";

    /** The matrix is narrower beside the panel: where it stood is kept for the way back, and the cell stays in sight. */
    private static final String OPENED = """
            this.focus({preventScroll: true});
            this.closest('.agenda-cell').scrollTop = 0;
            const cell = document.getElementById($0);
            const matrix = cell?.closest('.agenda-scroll');
            if (matrix) {
              matrix.stood ??= {left: matrix.scrollLeft, top: matrix.scrollTop};
              cell.scrollIntoView({block: 'nearest', inline: 'nearest'});
            }""";

    /** Who closes the panel goes on where they were. */
    private static final String CLOSED = """
            const cell = document.getElementById($0);
            const matrix = cell?.closest('.agenda-scroll');
            if (matrix) {
              matrix.scrollTo(matrix.stood ?? {});
              matrix.stood = undefined;
              cell.focus({preventScroll: true});
              cell.scrollIntoView({block: 'nearest', inline: 'nearest'});
            }""";

    private final Component page;
    private final Runnable close;

    /** Id of the button that opened what is shown; null while nothing is. */
    private @Nullable String opener;

    /** @param page what closes it by Escape: the reader may be in the matrix again */
    CellPanel(Component page, Runnable close) {
        this.page = page;
        this.close = close;
        addClassName("agenda-cell");
        getElement().setAttribute("aria-labelledby", HEADING);
        setVisible(false);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(page);
    }

    /** @param button id of the button of the cell */
    void show(@Nullable Opened opened, String button) {
        removeAll();
        setVisible(opened != null);
        if (opened == null) {
            if (opener != null) {
                // what is hidden runs nothing
                page.getElement().executeJs(CLOSED, opener);
            }
            opener = null;
            return;
        }
        opener = button;
        var heading = new H2(getTranslation("agenda.opened", opened.country(), opened.column()));
        heading.setId(HEADING);
        heading.getElement().setAttribute("tabindex", "-1");
        var shut = new NativeButton(getTranslation("agenda.close"), click -> close.run());
        shut.addClassName("button");
        var head = new Div(heading, shut);
        head.addClassName("agenda-cell-head");
        add(head, new Paragraph(opened.stage()));
        opened.instruments().forEach(piece -> add(instrument(piece)));
        if (opened.instruments().isEmpty()) {
            add(new Paragraph(getTranslation("agenda.opened.none")));
        }
        add(new H3(getTranslation("agenda.opened.studies")));
        if (opened.studies().isEmpty()) {
            add(new Paragraph(getTranslation("agenda.opened.no-studies")));
        } else {
            var list = new UnorderedList();
            opened.studies().forEach(study -> list.add(new ListItem(new Anchor(study.href(), study.text()))));
            add(list);
        }
        add(new Paragraph(new Anchor(opened.href(), getTranslation("agenda.opened.score", opened.country()))));
        heading.getElement().executeJs(OPENED, button);
    }

    private Article instrument(Piece piece) {
        var title = new H3(piece.title());
        title.getElement().setAttribute("lang", piece.titleLanguage());
        var facts = new Paragraph(piece.facts());
        facts.addClassName("instrument-facts");
        var summary = new Paragraph(piece.summary());
        summary.getElement().setAttribute("lang", piece.summaryLanguage());
        var source = new Paragraph(
                new Span(getTranslation("stance.basis.source") + " "),
                SourceLink.of(piece.source(), piece.sourceUrl()));
        source.add(new Span(". "), new CellLink(piece.cell()));
        source.addClassName("instrument-source");
        var article = new Article(title, facts, summary, source);
        article.addClassName("instrument");
        return article;
    }
}
