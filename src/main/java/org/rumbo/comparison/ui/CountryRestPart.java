package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.rumbo.comparison.CountryConduct;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.link.CompareLink;

/** What a country declares, legislates and does, what is missing, and what it can be compared with. */
class CountryRestPart extends Div {

    CountryRestPart(CountryProfile profile, Optional<CountryConduct> conduct) {
        addClassName("page-content");
        conduct.ifPresent(found -> add(new ConductSection(found)));
        if (!profile.gaps().isEmpty()) {
            add(gaps(profile));
        }
        add(compare(profile));
    }

    private Component gaps(CountryProfile profile) {
        Section section = section("country.gaps");
        section.addClassName("country-gaps");
        for (CountryProfile.Gaps gaps : profile.gaps()) {
            UnorderedList list = new UnorderedList();
            gaps.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
            section.add(new Div(new H3(gaps.indicator()), list));
        }
        return section;
    }

    private Component compare(CountryProfile profile) {
        Section section = section("country.compare");
        Div links = new Div();
        links.addClassName("suggestions");
        for (CountryProfile.Neighbour near : profile.neighbours()) {
            links.add(new Anchor(
                    near.compare().href(), getTranslation("country.compare.with", near.name(), near.rate())));
        }
        if (profile.neighbours().isEmpty()) {
            links.add(new Anchor(CompareLink.of(profile.code()).href(), getTranslation("country.compare.alone")));
        } else {
            section.add(new Paragraph(getTranslation("country.compare.why")));
        }
        section.add(links);
        return section;
    }

    private Section section(String heading) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("country-section");
        return section;
    }
}
