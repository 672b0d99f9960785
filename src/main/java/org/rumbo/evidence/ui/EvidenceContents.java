package org.rumbo.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.link.EvidenceLink;
import org.rumbo.web.QueryReader;

/** What the evidence page fetches: the map of all studies, and the list of those asked for. */
@org.springframework.stereotype.Component
class EvidenceContents implements PageContents {

    private final EvidenceRequest request;
    private final Content map;
    private final Content studies;

    EvidenceContents(EvidenceRequest request, EvidencePageService service) {
        this.request = request;
        map = Content.part("evidence-map", Set.of(), asked -> overall(service.overall(asked.locale())));
        studies = Content.part(
                "studies",
                EvidenceLink.PARAMETERS,
                asked -> new StudyList(service.page(filter(asked), asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(map, studies);
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        return path.equals(EvidenceLink.PATH)
                ? List.of(map(), studies(request.read(parameters, locale).filter()))
                : List.of();
    }

    ContentAddress map() {
        return map.at(Map.of());
    }

    ContentAddress studies(StudyFilter filter) {
        return studies.at(parameters(filter));
    }

    /** What of the page's address it follows: the same for the list, the files and the data. */
    static Map<String, String> parameters(StudyFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, EvidenceLink.KIND, filter.kind());
        put(
                parameters,
                EvidenceLink.COUNTRY,
                filter.country() == null ? null : filter.country().value());
        put(parameters, EvidenceLink.DIRECTION, filter.direction());
        put(parameters, EvidenceLink.FINDING, filter.finding());
        put(parameters, EvidenceLink.STRENGTH, filter.strength());
        put(parameters, EvidenceLink.OUTCOME, filter.outcome());
        put(parameters, EvidenceLink.SEARCH, filter.search().isBlank() ? null : filter.search());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value instanceof Enum<?> constant ? QueryReader.word(constant) : value.toString());
        }
    }

    private StudyFilter filter(Asked asked) {
        EvidenceRequest.Wish wish = request.read(asked.parameters(), asked.locale());
        asked.refuse(wish.problems());
        return wish.filter();
    }

    private static Component overall(EvidencePage.Overall overall) {
        var summary = new Div();
        summary.addClassName("evidence-summary");
        overall.summary().forEach(sentence -> summary.add(new Paragraph(sentence)));
        var both = new Div(summary, new EvidenceMap(overall.map()));
        both.addClassName("page-content");
        return both;
    }
}
