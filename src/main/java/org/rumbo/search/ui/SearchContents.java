package org.rumbo.search.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.link.PageAddress;
import org.rumbo.link.SearchLink;
import org.rumbo.search.SearchKind;
import org.rumbo.search.SearchService;
import org.springframework.stereotype.Component;

/** What the search page fetches, and what its field offers while somebody types. */
@Component
class SearchContents implements PageContents {

    private static final Set<String> PARAMETERS = Set.of(SearchLink.WORDS, SearchLink.KIND);

    /** Of each group on the page of all groups, and of a group that has the page for itself. */
    private static final int SOME = 8;

    private static final int ALL = 200;

    private final Content found;
    private final Content suggestions;

    SearchContents(SearchService service) {
        found = Content.part("found", PARAMETERS, asked -> {
            Optional<SearchKind> only = kind(asked.first(SearchLink.KIND));
            return new FoundPart(
                    service.answer(words(asked), only.orElse(null), only.isPresent() ? ALL : SOME, asked.locale()),
                    only.orElse(null));
        });
        suggestions = Content.part(
                "suggestions",
                Set.of(SearchLink.WORDS),
                asked -> new SuggestionsPart(
                        service.answer(words(asked), null, SuggestionsPart.OF_A_GROUP, asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(found, suggestions);
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        return path.equals(SearchLink.PATH) ? List.of(found(wish(parameters))) : List.of();
    }

    @Override
    public boolean inFirstHtml() {
        return true;
    }

    /** What an address asks for; what is no kind is left out. */
    SearchLink wish(Map<String, List<String>> parameters) {
        return new SearchLink(
                first(parameters, SearchLink.WORDS),
                kind(first(parameters, SearchLink.KIND)).map(SearchKind::code).orElse(null));
    }

    /** What was found. More than is looked for is not carried along, but for the one character that tells that there was more. */
    ContentAddress found(SearchLink wish) {
        String words = wish.words();
        String carried = words.length() <= SearchLink.LONGEST ? words : words.substring(0, SearchLink.LONGEST + 1);
        return found.at(new SearchLink(carried, wish.kind()).parameters());
    }

    private static String words(Asked asked) {
        return asked.first(SearchLink.WORDS);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return Objects.requireNonNullElse(PageAddress.first(parameters, name), "");
    }

    private static Optional<SearchKind> kind(String code) {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
