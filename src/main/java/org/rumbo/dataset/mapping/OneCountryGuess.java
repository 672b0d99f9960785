package org.rumbo.dataset.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rumbo.country.CountryResolver;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;

/** The country that a sheet without a column of countries seems to be about: the only one that its name and its title name. */
final class OneCountryGuess {

    /** Shorter words are codes of countries as well: de is Germany's, and stands in each Spanish title. */
    private static final int SHORTEST = 4;

    /** No name of a country in a title has more words than Trinidad and Tobago, or United States of America. */
    private static final int MOST_WORDS = 4;

    /** A title stands at the top and is short; a book in a cell is none. */
    private static final int MOST_TEXTS = 10;

    private static final int MOST_WORDS_OF_A_TEXT = 25;

    private OneCountryGuess() {}

    /** Code of the country; empty where none is named, or several. */
    static Optional<String> of(String sheet, List<HeadRow> above) {
        List<String> codes = Stream.concat(Stream.of(sheet), above.stream().flatMap(row -> row.texts().stream()))
                .filter(text -> !text.isEmpty())
                .limit(MOST_TEXTS)
                .flatMap(OneCountryGuess::names)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static Stream<String> names(String line) {
        List<String> words = Stream.of(line.split("[^\\p{L}'’.-]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS_OF_A_TEXT)
                .toList();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(first + 1, Math.min(first + MOST_WORDS, words.size()))
                        .mapToObj(end -> words.subList(first, end).stream().collect(Collectors.joining(" ")))
                        .filter(name -> name.length() >= SHORTEST)
                        .map(CountryResolver::resolve)
                        .filter(CountryResolver.Answer::certain)
                        .map(answer -> answer.code().value()));
    }
}
