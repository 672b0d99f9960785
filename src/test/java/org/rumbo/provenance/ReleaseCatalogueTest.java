package org.rumbo.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds on both databases. */
@ReadSide
abstract class ReleaseCatalogueTest {

    @Autowired
    ReleaseCatalogue catalogue;

    @Autowired
    Fixture fixture;

    @Test
    void releases_come_newest_import_first_within_datasets_in_order_of_code() {
        long trafficking = fixture.activeRelease("trafficking", "2023", null);
        long homicide = fixture.dataset("homicide");
        long first = fixture.release(homicide, "2025", "2025-05-15", "2026-01-01T00:00:00Z");
        long second = fixture.release(homicide, "2022", null, "2026-02-01T00:00:00Z");
        fixture.activate(homicide, first);

        List<Release> releases = catalogue.releases();

        assertThat(releases).extracting(Release::id).containsExactly(second, first, trafficking);
        assertThat(releases).extracting(Release::active).containsExactly(false, true, true);
        assertThat(releases.getFirst().asOf()).isNull();
        assertThat(catalogue.release(first)).contains(releases.get(1));
        assertThat(releases.get(1).importedAt()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(releases.get(1).checksum()).hasSize(64);
        assertThat(catalogue.release(-1)).isEmpty();
    }

    @Test
    void sources_come_in_order_of_publisher_and_edition_with_their_dataset_in_one_statement() {
        long release = fixture.activeRelease("homicide", "2025", "2025-05-15");
        long b = fixture.source(release, "b", "UNODC", "2025");
        long a = fixture.source(release, "a", "UNODC", "2022");
        long c = fixture.source(release, "c", "Eurostat", "2024");
        fixture.source(release, "d", "Not asked for", "2024");

        long statements = fixture.statements(() -> assertThat(catalogue.sources(List.of(a, b, c)))
                .extracting(Source::id)
                .containsExactly(c, a, b));

        assertThat(statements).isEqualTo(1);
        assertThat(catalogue.sources(List.of(a)).getFirst().dataset()).isEqualTo("homicide");
        assertThat(catalogue.sources(List.of())).isEmpty();
    }
}
