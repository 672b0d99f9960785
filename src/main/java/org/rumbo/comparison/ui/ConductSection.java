package org.rumbo.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rumbo.comparison.CountryConduct;
import org.rumbo.comparison.CountryConduct.Link;
import org.rumbo.comparison.CountryConduct.Measure;
import org.rumbo.comparison.CountryConduct.Position;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.Explained;
import org.rumbo.ui.Fold;
import org.rumbo.ui.Mark;
import org.rumbo.ui.SourceLink;

/** Declared, law and practice of one country; rights suspended; studies; peers that took the other road. */
class ConductSection extends Section {

    ConductSection(CountryConduct conduct) {
        setId(CountryContents.CONDUCT);
        addClassNames("country-section", "conduct");
        add(new H2(getTranslation("country.conduct")));
        if (conduct.contradiction() != null) {
            var odds = new Paragraph(conduct.contradiction());
            odds.addClassName("at-odds");
            add(odds);
        }
        var beside = new Div(studies(conduct.studies()));
        if (!conduct.peers().isEmpty()) {
            beside.add(peers(conduct));
        }
        var columns = new Div(positions(conduct.positions()), agenda(conduct.agenda()), emergencies(conduct), beside);
        columns.addClassName("conduct-columns");
        add(columns);
    }

    private Div positions(List<Position> positions) {
        var column = new Div(new H3(getTranslation("country.positions")));
        if (positions.isEmpty()) {
            column.add(new Paragraph(getTranslation("country.positions.none")));
        }
        var list = new UnorderedList();
        for (Position position : positions) {
            var basis = new Span(position.basis());
            basis.getElement().setAttribute("lang", position.basisLanguage());
            list.add(new ListItem(new Fold(
                    getTranslation("country.position", position.name(), position.date()),
                    new Paragraph(
                            new Explained(position.name(), "position." + position.code(), position.date()),
                            new Span(": "),
                            basis,
                            new Span(". "),
                            SourceLink.of(position.source(), position.sourceUrl()),
                            new Span(" · "),
                            new CellLink(position.cell())))));
        }
        column.add(list);
        return column;
    }

    private Div agenda(List<Measure> agenda) {
        var list = new UnorderedList();
        list.addClassName("conduct-agenda");
        for (Measure measure : agenda) {
            list.add(new ListItem(
                    Mark.stage(measure.stageCode()),
                    new Anchor(measure.href(), measure.name()),
                    new Span(" " + measure.stage())));
        }
        return new Div(new H3(getTranslation("country.agenda")), list);
    }

    private Div emergencies(CountryConduct conduct) {
        var column = new Div(new H3(getTranslation("country.emergencies")));
        if (conduct.emergencies().isEmpty()) {
            column.add(new Paragraph(getTranslation("country.emergencies.none")));
            return column;
        }
        var list = new UnorderedList();
        conduct.emergencies()
                .forEach(spell -> list.add(new ListItem(new Span(spell.text() + " · "), new CellLink(spell.cell()))));
        var years = new UnorderedList();
        years.addClassName("emergency-years");
        conduct.emergencyYears().forEach(year -> years.add(new ListItem(year)));
        column.add(
                years,
                new Fold(
                        getTranslation(
                                "country.emergencies.decrees",
                                conduct.emergencies().size()),
                        new Paragraph(conduct.emergencyScope()),
                        list));
        return column;
    }

    private Div studies(List<Link> studies) {
        var block = new Div(new H3(getTranslation("country.studies")));
        block.setId(CountryContents.STUDIES);
        block.add(
                studies.isEmpty()
                        ? new Paragraph(getTranslation("country.studies.none"))
                        : new Fold(getTranslation("country.studies.list", studies.size()), list(studies)));
        return block;
    }

    private Div peers(CountryConduct conduct) {
        var list = list(conduct.peers());
        list.addClassName("conduct-peers");
        return new Div(new H3(getTranslation("country.peers")), new Paragraph(conduct.peersWhy()), list);
    }

    private static UnorderedList list(List<Link> links) {
        var list = new UnorderedList();
        links.forEach(link -> list.add(new ListItem(new Anchor(link.href(), link.text()))));
        return list;
    }
}
