package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.comparison.CountrySummary;
import org.rumbo.link.CountryLink;
import org.rumbo.ui.SourceLink;

/** Where a country lies, and the country in five sentences, each with what it rests on and where it can be checked. */
class CountrySummaryPart extends Section {

    CountrySummaryPart(CountryProfile profile, CountrySummary summary) {
        setId(CountryContents.SUMMARY);
        addClassNames("country-section", "country-summary");
        OrderedList list = new OrderedList();
        summary.sentences().forEach(sentence -> list.add(item(sentence)));
        add(whereabouts(profile), new H2(getTranslation("summary.heading", profile.name())), list);
    }

    private Component whereabouts(CountryProfile profile) {
        Paragraph line = new Paragraph(String.join(" · ", profile.whereabouts()));
        if (profile.whole() != null) {
            CountryProfile.Place whole = profile.whole();
            line.add(" · ");
            line.add(new Anchor(CountryLink.href(whole.code()), getTranslation("country.part-of", whole.name())));
        }
        line.addClassName("lead");
        return line;
    }

    private ListItem item(CountrySummary.Sentence sentence) {
        String topic = sentence.topic().name().toLowerCase(Locale.ROOT);
        Span label = new Span(getTranslation("summary.label." + topic));
        label.addClassName("summary-label");
        Paragraph said = new Paragraph(label, new Text(" " + sentence.text()));
        said.addClassName("summary-sentence");
        Div sources = new Div();
        sources.addClassName("figure-source");
        sentence.citations().forEach(citation -> {
            if (sources.getComponentCount() > 0) {
                sources.add(new Span(" · "));
            }
            sources.add(link(citation));
        });
        ListItem item = new ListItem(said, sources);
        item.addClassName("summary-" + topic);
        return item;
    }

    private static Component link(CountrySummary.Citation citation) {
        String href = citation.href();
        if (href == null || !citation.own()) {
            return SourceLink.of(citation.text(), href);
        }
        Anchor link = new Anchor(href, citation.text());
        // what is on this very page the browser finds by itself
        link.setRouterIgnore(href.startsWith(CountryLink.PATH + "/"));
        return link;
    }
}
