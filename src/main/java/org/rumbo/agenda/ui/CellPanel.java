package org.rumbo.agenda.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
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

/** What a cell of the matrix rests on: instruments with their sources and cells, and studies. */
class CellPanel extends Section {

    private final Runnable close;

    CellPanel(Runnable close) {
        this.close = close;
        addClassName("agenda-cell");
        setVisible(false);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    void show(@Nullable Opened opened) {
        removeAll();
        setVisible(opened != null);
        if (opened == null) {
            return;
        }
        var heading = new H2(getTranslation("agenda.opened", opened.country(), opened.column()));
        heading.getElement().setAttribute("tabindex", "-1");
        var shut = new NativeButton(getTranslation("agenda.close"), click -> close.run());
        shut.addClassName("button");
        add(heading, new Paragraph(opened.stage()), shut);
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
        heading.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
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
