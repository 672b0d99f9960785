package org.rumbo.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.Words;
import org.springframework.stereotype.Service;

/**
 * Finds what pages show now. The index is made at the first search after a start, a new release or another lead, and then serves all
 * readers.
 */
@Service
public class SearchService {

    private static final int STATES_KEPT = 2;

    private final Cache<Shown, SearchIndex> indexes =
            Caffeine.newBuilder().maximumSize(STATES_KEPT).build();

    private final ShownNow shown;
    private final SearchEntries entries;

    SearchService(ShownNow shown, SearchEntries entries) {
        this.shown = shown;
        this.entries = entries;
    }

    /**
     * What fits, whatever was typed.
     *
     * @param only the one kind of things that is wanted; null for all
     * @param most how many entries of a group are told; all are counted
     */
    public SearchAnswer answer(String typed, @Nullable SearchKind only, int most, Locale locale) {
        SearchWords words = SearchWords.of(typed);
        SearchIndex index = index();
        var question = new SearchQuestion(index, words.text());
        if (question.empty()) {
            return new SearchAnswer(words.text(), words.cut(), false, 0, List.of());
        }
        Occur each = Occur.MUST;
        List<SearchIndex.Found> found = index.find(question.ranked(each));
        if (found.isEmpty() && question.hasSeveralWords()) {
            each = Occur.SHOULD;
            found = index.find(question.ranked(each));
        }
        Map<SearchKind, List<SearchEntry>> groups = new LinkedHashMap<>();
        found.stream()
                .map(SearchIndex.Found::entry)
                .filter(entry -> only == null || entry.kind() == only)
                .forEach(entry -> groups.computeIfAbsent(entry.kind(), _ -> new ArrayList<>())
                        .add(entry));
        var passages = new Passages(question.fitting(each));
        return new SearchAnswer(
                words.text(),
                words.cut(),
                each == Occur.SHOULD,
                groups.values().stream().mapToInt(List::size).sum(),
                groups.entrySet().stream()
                        .map(group -> new SearchAnswer.Group(
                                group.getKey(),
                                group.getValue().size(),
                                group.getValue().stream()
                                        .limit(most)
                                        .map(entry -> hit(entry, passages, locale))
                                        .toList()))
                        .toList());
    }

    /** The countries that what was typed may mean, best first; none where nothing was typed. */
    public List<CountryCode> countries(String typed) {
        SearchIndex index = index();
        var question = new SearchQuestion(index, SearchWords.of(typed).text());
        return question.empty()
                ? List.of()
                : index.find(question.ranked(Occur.MUST)).stream()
                        .map(SearchIndex.Found::entry)
                        .filter(entry -> entry.kind() == SearchKind.COUNTRY)
                        .map(entry -> new CountryCode(entry.code()))
                        .toList();
    }

    private SearchIndex index() {
        return indexes.get(shown.get(), now -> ShownNow.during(now, () -> new SearchIndex(entries.all())));
    }

    private static SearchAnswer.Hit hit(SearchEntry entry, Passages passages, Locale locale) {
        SearchAnswer.Passage title = passages.whole(Words.of(entry.title(), locale));
        boolean named = title.pieces().stream().anyMatch(SearchAnswer.Piece::found);
        return new SearchAnswer.Hit(
                entry.href(),
                title,
                entry.facts().in(locale),
                named ? null : passages.first(entry.otherNames()),
                passages.best(Words.orNothing(entry.text(), locale)));
    }
}
