package org.rumbo.stance.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.link.CodebookLink;
import org.rumbo.stance.CodebookService;
import org.springframework.stereotype.Component;

/** What the codebook fetches: all of its kinds. */
@Component
class CodebookContents implements PageContents {

    private final Content kinds;

    CodebookContents(CodebookService service) {
        kinds = Content.part(
                "codebook",
                Set.of(),
                asked -> new CodebookPart(service.method(asked.locale()), service.codebook(asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(kinds);
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        return path.equals(CodebookLink.PATH) ? List.of(kinds()) : List.of();
    }

    ContentAddress kinds() {
        return kinds.at(Map.of());
    }
}
