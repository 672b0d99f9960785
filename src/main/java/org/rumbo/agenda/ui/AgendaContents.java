package org.rumbo.agenda.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rumbo.agenda.AgendaRequest;
import org.rumbo.agenda.AgendaRequest.Sort;
import org.rumbo.agenda.AgendaRequest.Wish;
import org.rumbo.agenda.AgendaService;
import org.rumbo.agenda.BurdenService;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.link.AgendaLink;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Component;

/** What the agenda page fetches: the matrix, the alliance, and the burden of a region. */
@Component
class AgendaContents implements PageContents {

    private static final String USUAL_REGION = "Americas";

    private final AgendaRequest request;
    private final Content matrix;
    private final Content alliance;
    private final Content burden;

    AgendaContents(AgendaRequest request, AgendaService service, BurdenService burdens) {
        this.request = request;
        matrix = Content.part(
                "agenda",
                Set.of(AgendaLink.REGION, AgendaLink.POSITION, AgendaLink.MEASURE, AgendaLink.SORT),
                asked -> new Matrix(service.page(wish(asked), asked.locale())));
        alliance = Content.part(
                "alliance",
                Set.of(),
                asked -> new AlliancePanel(
                        service.positions(asked.locale()),
                        service.signatoriesToday(asked.locale()).orElse(null)));
        burden = Content.part(
                "burden",
                Set.of(AgendaLink.REGION),
                asked -> new BurdenPanel(burdens.burdens(region(wish(asked)), asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(matrix, alliance, burden);
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        if (!path.equals(AgendaLink.PATH)) {
            return List.of();
        }
        Wish wish = request.read(parameters, locale);
        return List.of(matrix(wish), alliance(), burden(wish));
    }

    /** The matrix is the same whichever of its cells is open. */
    ContentAddress matrix(Wish wish) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (wish.region() != null) {
            parameters.put(AgendaLink.REGION, wish.region());
        }
        if (wish.position() != null) {
            parameters.put(AgendaLink.POSITION, QueryReader.word(wish.position()));
        }
        if (wish.column() != null) {
            parameters.put(AgendaLink.MEASURE, wish.column());
        }
        if (wish.sort() != Sort.GAP) {
            parameters.put(AgendaLink.SORT, QueryReader.word(wish.sort()));
        }
        return matrix.at(parameters);
    }

    ContentAddress alliance() {
        return alliance.at(Map.of());
    }

    ContentAddress burden(Wish wish) {
        return burden.at(Map.of(AgendaLink.REGION, region(wish)));
    }

    private static String region(Wish wish) {
        return wish.region() == null ? USUAL_REGION : wish.region();
    }

    private Wish wish(Asked asked) {
        Wish wish = request.read(asked.parameters(), asked.locale());
        asked.refuse(wish.problems());
        return wish;
    }
}
