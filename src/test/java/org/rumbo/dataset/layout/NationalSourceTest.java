package org.rumbo.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.indicator.Status;

/** How a figure came about, by the origins that its publisher gives. */
class NationalSourceTest {

    @ParameterizedTest
    @CsvSource({
        "CTS, '', OBSERVED",
        "'', '', OBSERVED",
        "'', Estimated value, ESTIMATED",
        "MD/CTS, '', ESTIMATED",
        "NP Adjusted, '', ESTIMATED",
        "NGO, '', THIRD_PARTY",
        "UNODC Research, '', THIRD_PARTY",
        "DPKO, '', THIRD_PARTY",
        // the publisher does not say which of them a year rests on, and one of them is of the state
        "NGO/OAS/CTS, '', OBSERVED",
        // an organisation that gathers what states report
        "OAS, '', OBSERVED",
        // nobody says who that is
        "External, '', OBSERVED"
    })
    void a_count_is_a_third_partys_where_no_origin_is_of_the_state(String origin, String remark, Status status) {
        assertThat(NationalSource.status(origin, remark)).isEqualTo(status);
    }
}
