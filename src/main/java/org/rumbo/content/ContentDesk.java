package org.rumbo.content;

import com.vaadin.flow.component.Component;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.Texts;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes what pages fetch, as bytes. */
@Service
class ContentDesk {

    /** Keys of chart texts start with it; the elements know them without it. */
    private static final String CHART_TEXTS = "chart.";

    /** What a chart fetches: all that it draws, and its own texts in the same language. */
    record ChartAnswer(Object data, Map<String, String> labels) {}

    private final Map<String, Content> contents;
    private final PartWriter writer;
    private final KeptAnswers kept;
    private final ContentLinks links;
    private final JsonMapper json;

    ContentDesk(
            Collection<PageContents> pages, PartWriter writer, KeptAnswers kept, ContentLinks links, JsonMapper json) {
        contents = pages.stream()
                .flatMap(page -> page.contents().stream())
                .collect(Collectors.toMap(Content::path, Function.identity()));
        this.writer = writer;
        this.kept = kept;
        this.links = links;
        this.json = json;
    }

    /** What is at a path; empty where nothing is. */
    Optional<Content> find(String path) {
        return Optional.ofNullable(contents.get(path));
    }

    /**
     * The answer, compressed.
     *
     * @throws org.rumbo.web.BadQueryException when a parameter's value cannot be followed
     */
    byte[] answer(Content content, Asked asked, Shown shown) {
        var key = new KeptAnswers.Key(
                content.path() + "?" + new TreeMap<>(asked.parameters()),
                asked.locale().getLanguage(),
                links.tag(shown));
        return kept.compressed(key, () -> ShownNow.during(shown, () -> make(content, asked)));
    }

    private byte[] make(Content content, Asked asked) {
        Function<Asked, Object> maker = content.maker();
        if (content.path().startsWith(Content.CHARTS)) {
            return json.writeValueAsBytes(new ChartAnswer(maker.apply(asked), labels(asked.locale())));
        }
        return writer.html(() -> (Component) maker.apply(asked), asked.locale()).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new TreeMap<>();
        Texts.of(locale).all().forEach((key, text) -> {
            if (key.startsWith(CHART_TEXTS)) {
                labels.put(key.substring(CHART_TEXTS.length()), text);
            }
        });
        return labels;
    }
}
