package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rumbo.comparison.FewSeries.country;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.PolicyService;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.testing.Databases;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The overview is kept under what was shown when it was made, and under nothing else. */
@ReadSide
class OverviewAfterLeadTest {

    private static final String RATE = "homicide-rate";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @Autowired
    SeriesService series;

    @Autowired
    ReleaseCatalogue releases;

    @Autowired
    ShownNow shown;

    @Autowired
    Fixture given;

    private final CountryCatalogue countries = mock();
    private final PolicyService policy = mock();

    /** Runs while an overview is made: after its key was decided, before its figures are read. */
    private Runnable meanwhile = () -> {};

    private long own;
    private long published;
    private OverviewService service;

    @BeforeEach
    void twoDatasetsWithTheSameIndicator() {
        own = dataset("own", 1);
        published = dataset("published", 2);
        given.lead(RATE, own);
        when(countries.regions()).thenReturn(List.of("Americas"));
        when(policy.codedCountries()).thenReturn(List.of());
        when(policy.stance(any(), anyInt(), anyInt())).thenReturn(Map.of());
        when(countries.countries()).thenAnswer(_ -> {
            meanwhile.run();
            return List.of(country("COL", "Americas", "Colombia"));
        });
        service = new OverviewService(series, countries, policy, releases);
    }

    private long dataset(String code, double rate) {
        long dataset = given.dataset(code);
        long release = given.release(dataset, "1", null, "2026-01-01T00:00:00Z");
        given.activate(dataset, release);
        given.observation(
                given.indicator(release, RATE, "homicide", 1),
                "COL",
                2023,
                rate,
                given.source(release, "s", "UNODC", "2025"));
        return dataset;
    }

    private double drawn() {
        // as what is kept for all readers is made, under what was shown when it was asked for
        return ShownNow.during(shown.get(), () -> service.overview(RATE, Locale.ENGLISH))
                .countries()
                .getFirst()
                .points()
                .getFirst()
                .value();
    }

    @Test
    void a_change_of_lead_shows_the_figures_of_the_other_dataset() {
        assertThat(drawn()).isEqualTo(1);

        given.lead(RATE, published);
        assertThat(drawn()).isEqualTo(2);

        given.lead(RATE, own);
        assertThat(drawn()).isEqualTo(1);
    }

    @Test
    void what_is_made_while_the_lead_changes_is_made_of_what_was_shown_when_it_was_asked_for() {
        meanwhile = () -> given.lead(RATE, published);
        assertThat(drawn()).isEqualTo(1);

        meanwhile = () -> {};
        assertThat(drawn()).isEqualTo(2);

        given.lead(RATE, own);
        assertThat(drawn()).isEqualTo(1);
    }

    @Test
    void what_is_made_while_a_release_is_activated_is_made_of_what_was_shown_when_it_was_asked_for() {
        long active = shown.get().releases().get("own");
        long other = given.release(own, "2", null, "2026-02-01T00:00:00Z");
        given.observation(
                given.indicator(other, RATE, "homicide", 1), "COL", 2023, 3, given.source(other, "s", "UNODC", "2026"));
        meanwhile = () -> given.activate(own, other);
        assertThat(drawn()).isEqualTo(1);

        meanwhile = () -> {};
        assertThat(drawn()).isEqualTo(3);

        given.activate(own, active);
        assertThat(drawn()).isEqualTo(1);
    }
}
