package org.rumbo.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words as queries. A word fits a name, the beginning of a name, a name with a typing mistake, what stands beside a name, or a text, in
 * this order. Nothing that was typed is read as a command: Lucene's own language of queries has no part in it.
 */
final class SearchQuestion {

    /** Articles and the like: they only count where nothing else was typed. */
    private static final Set<String> COUNT_FOR_NOTHING = Set.of(
            "the", "of", "and", "in", "on", "for", "to", "a", "an", "y", "e", "o", "de", "del", "la", "el", "los",
            "las", "en", "da", "do", "das", "dos", "na", "no", "em");

    private static final int MOST_WORDS = 12;

    /** From this length on a name may have one typing mistake, and from the next on two. */
    private static final int ONE_MISTAKE = 4;

    private static final int TWO_MISTAKES = 8;

    private final SearchIndex index;
    private final List<String> words;
    private final String whole;

    SearchQuestion(SearchIndex index, String text) {
        this.index = index;
        this.whole = SearchIndex.whole(text);
        List<String> all = Analyzers.words(Analyzers.PLAIN, text).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<String> telling = all.stream()
                .filter(word -> !COUNT_FOR_NOTHING.contains(word) && word.length() > 1)
                .toList();
        this.words = telling.isEmpty() ? all : telling;
    }

    /** Whether there is anything to look for. */
    boolean empty() {
        return words.isEmpty();
    }

    /** Whether it makes a difference that all words are found. */
    boolean hasSeveralWords() {
        return words.size() > 1;
    }

    /** What has these words: each of them, or any. */
    Query fitting(Occur each) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word(word), each));
        return query.build();
    }

    /** The same, in the order in which a reader wants it. */
    Query ranked(Occur each) {
        var query = new BooleanQuery.Builder();
        query.add(fitting(each), Occur.MUST);
        query.add(constant(new TermQuery(new Term(SearchIndex.EXACT, whole)), 60), Occur.SHOULD);
        if (words.size() > 1) {
            String[] inOrder = words.toArray(String[]::new);
            query.add(new BoostQuery(new PhraseQuery(2, SearchIndex.NAME, inOrder), 4), Occur.SHOULD);
            query.add(new BoostQuery(new PhraseQuery(2, SearchIndex.TEXT, inOrder), 2), Occur.SHOULD);
        }
        // a quoted figure may have the very name of an indicator
        Arrays.stream(SearchKind.values())
                .forEach(kind -> query.add(
                        constant(
                                new TermQuery(new Term(SearchIndex.KIND, kind.code())),
                                2f * (SearchKind.values().length - kind.ordinal())),
                        Occur.SHOULD));
        return query.build();
    }

    private Query word(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(SearchIndex.NAME, word)), 4));
        ways.add(constant(new PrefixQuery(new Term(SearchIndex.NAME, word)), 6));
        ways.add(new TermQuery(new Term(SearchIndex.ABOUT, word)));
        ways.add(constant(new PrefixQuery(new Term(SearchIndex.ABOUT, word)), 1));
        ways.add(new TermQuery(new Term(SearchIndex.TEXT, word)));
        ways.add(constant(new PrefixQuery(new Term(SearchIndex.TEXT, word)), 0.5f));
        Analyzers.STEMS.forEach((language, analyzer) -> Analyzers.words(analyzer, word)
                .forEach(stem -> ways.add(new TermQuery(new Term(Analyzers.stemsIn(language), stem)))));
        if (word.length() >= ONE_MISTAKE && word.chars().noneMatch(Character::isDigit)) {
            int mistakes = word.length() >= TWO_MISTAKES ? 2 : 1;
            // names are near each other, Iran and Iraq: one that is spelled right is meant as it stands
            if (!index.knows(SearchIndex.NAME, word)) {
                ways.add(constant(new FuzzyQuery(new Term(SearchIndex.NAME, word), mistakes), 3));
                if (!index.knows(SearchIndex.TEXT, word)) {
                    ways.add(constant(new FuzzyQuery(new Term(SearchIndex.TEXT, word), mistakes, 1), 0.3f));
                    ways.add(constant(new FuzzyQuery(new Term(SearchIndex.ABOUT, word), mistakes, 1), 0.3f));
                }
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
