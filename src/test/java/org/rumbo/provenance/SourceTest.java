package org.rumbo.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A publisher where there is little room. */
class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "United Nations Office on Drugs and Crime (UNODC), UNODC",
        "World Health Organization through Our World in Data, World Health Organization through Our World in Data",
        "World Bank (data of 2024), World Bank (data of 2024)"
    })
    void aPublisherGoesByTheInitialsBehindItsName(String publisher, String inShort) {
        Source source = new Source(1, "code", publisher, "Title", "2024", null, "Free", null, "Citation", 1, "dataset");

        assertThat(source.publisherInShort()).isEqualTo(inShort);
    }
}
