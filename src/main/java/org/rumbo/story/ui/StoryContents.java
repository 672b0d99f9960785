package org.rumbo.story.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.link.StoryLink;
import org.rumbo.story.StoryService;
import org.springframework.stereotype.Component;

/** What the story fetches: all of its chapters. */
@Component
class StoryContents implements PageContents {

    private final Content chapters;

    StoryContents(StoryService service) {
        chapters = Content.part("story", Set.of(), asked -> new StoryPart(service.chapters(asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(chapters);
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        return path.equals(StoryLink.PATH) ? List.of(chapters()) : List.of();
    }

    ContentAddress chapters() {
        return chapters.at(Map.of());
    }
}
