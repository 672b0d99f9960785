package org.rumbo.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.AgendaLink;
import org.rumbo.link.CodebookLink;
import org.rumbo.link.CompareLink;
import org.rumbo.link.CountryLink;
import org.rumbo.link.DataLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.OverviewLink;
import org.rumbo.link.StanceLink;
import org.rumbo.link.StoryLink;

/** The pages of the menu as things that can be found: by their name there, by their heading, and by what they say first. */
final class Pages {

    private record Page(
            String path,
            String name,
            String heading,
            @Nullable String lead) {}

    private static final List<Page> ALL = List.of(
            new Page(OverviewLink.PATH, "menu.overview", "overview.heading", "overview.lead"),
            new Page(CompareLink.PATH, "menu.compare", "compare.heading", null),
            new Page(CountryLink.LIST, "menu.countries", "menu.countries", null),
            new Page(StanceLink.PATH, "menu.stance", "stance.page.heading", "stance.page.lead"),
            new Page(AgendaLink.PATH, "menu.agenda", "agenda.heading", "agenda.lead"),
            new Page(EvidenceLink.PATH, "menu.evidence", "evidence.heading", "evidence.lead"),
            new Page(StoryLink.PATH, "menu.story", "story.heading", "story.lead"),
            new Page(CodebookLink.PATH, "menu.codebook", "codebook.heading", "codebook.lead"),
            new Page(DataLink.PATH, "menu.data", "data.heading", "data.lead"));

    private Pages() {}

    static List<SearchEntry> all() {
        return ALL.stream().map(Pages::entry).toList();
    }

    private static SearchEntry entry(Page page) {
        String lead = page.lead();
        return new SearchEntry(
                SearchKind.PAGE,
                page.path(),
                // the root has no name, and a link without an address is none
                page.path().isEmpty() ? "." : page.path(),
                SearchEntries.inEach(words -> words.text(page.name())),
                SearchEntries.inEach(words -> page.heading().equals(page.name()) ? "" : words.text(page.heading())),
                lead == null ? null : SearchEntries.inEach(words -> words.text(lead)),
                List.of(),
                List.of());
    }
}
