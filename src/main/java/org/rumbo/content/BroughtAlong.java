package org.rumbo.content;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.rumbo.provenance.ShownNow;
import org.springframework.stereotype.Component;

/**
 * Parts of a page within its first HTML, for what reads no further and for readers without scripts. The element that would fetch the
 * part takes it from there.
 */
@Component
public class BroughtAlong {

    private final ContentDesk desk;
    private final ContentLinks links;
    private final ShownNow now;

    BroughtAlong(ContentDesk desk, ContentLinks links, ShownNow now) {
        this.desk = desk;
        this.links = links;
        this.now = now;
    }

    /**
     * A part as an element that a browser with scripts does not draw.
     *
     * @param address of a part
     */
    public Element part(ContentAddress address, Locale locale) {
        Content content = desk.find(address.path()).orElseThrow();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        address.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
        byte[] html = KeptAnswers.plain(desk.answer(content, new Asked(parameters, locale), now.get()));
        return new Element("noscript")
                .attr("data-src", links.href(address, locale))
                .appendChild(new DataNode(new String(html, StandardCharsets.UTF_8)));
    }
}
