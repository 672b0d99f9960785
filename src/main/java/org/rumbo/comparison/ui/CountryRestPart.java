package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rumbo.comparison.ComparisonQuery;
import org.rumbo.comparison.CountryConduct;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.link.CompareLink;
import org.rumbo.ui.Fold;

/** What a country declares, legislates and does, what is missing of it, and what it can be compared with. */
class CountryRestPart extends Div {

    CountryRestPart(CountryProfile profile, Optional<CountryConduct> conduct) {
        addClassName("page-content");
        conduct.ifPresent(found -> add(new ConductSection(found)));
        Div last = new Div(gaps(profile), compare(profile));
        last.addClassName("country-last");
        add(last);
    }

    private Component gaps(CountryProfile profile) {
        Section section = section("country.gaps");
        section.setId(CountryContents.GAPS);
        section.addClassName("country-gaps");
        if (profile.gaps().isEmpty()) {
            section.add(new Paragraph(getTranslation("country.gaps.none")));
        }
        Div folds = new Div();
        folds.addClassName("folds");
        section.add(folds);
        for (CountryProfile.Gaps gaps : profile.gaps()) {
            UnorderedList list = new UnorderedList();
            gaps.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
            folds.add(new Fold(
                    getTranslation(
                            "country.gaps.of",
                            gaps.indicator(),
                            gaps.sentences().size()),
                    list));
        }
        return section;
    }

    /** A form that a browser sends by itself, so that the part needs no page on the server: the reader ticks whom to compare with. */
    private Component compare(CountryProfile profile) {
        Section section = section("country.compare");
        section.setId(CountryContents.COMPARE);
        CountryProfile.Peers peers = profile.peers();
        if (peers.neighbours().isEmpty() && peers.nearest().isEmpty()) {
            section.add(new Anchor(CompareLink.of(profile.code()).href(), getTranslation("country.compare.alone")));
            return section;
        }
        ChoiceForm form = new ChoiceForm(CompareLink.PATH, CompareLink.COUNTRIES);
        form.hidden(profile.code().value());
        int room = ComparisonQuery.MOST_COUNTRIES - 1;
        if (!peers.neighbours().isEmpty()) {
            form.group(
                    getTranslation("country.compare.neighbours"),
                    IntStream.range(0, peers.neighbours().size())
                            .mapToObj(i -> choice(peers.neighbours().get(i), i < room))
                            .toList());
        }
        if (!peers.nearest().isEmpty()) {
            form.group(
                    getTranslation("country.compare.nearest", peers.year()),
                    peers.nearest().stream()
                            .map(near -> choice(near, peers.neighbours().isEmpty()))
                            .toList());
        }
        form.submit(getTranslation("country.compare.chosen"));
        section.add(new Paragraph(getTranslation("country.compare.why", ComparisonQuery.MOST_COUNTRIES)), form);
        return section;
    }

    private Component choice(CountryProfile.Neighbour near, boolean chosen) {
        return ChoiceForm.choice(
                CompareLink.COUNTRIES,
                near.code().value(),
                getTranslation("country.compare.with", near.name(), near.rate()),
                chosen);
    }

    private Section section(String heading) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("country-section");
        return section;
    }
}
