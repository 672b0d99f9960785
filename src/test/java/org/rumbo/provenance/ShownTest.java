package org.rumbo.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final Shown SHOWN =
            new Shown(Map.of("homicide", 4L), Map.of("rate", "homicide", "count", "homicide"));

    @Test
    void the_tag_is_the_same_in_every_process() {
        assertThat(SHOWN.tag()).isEqualTo("ea200d9c62a97b69");
        assertThat(new Shown(Map.of("homicide", 4L), Map.of("count", "homicide", "rate", "homicide")).tag())
                .isEqualTo(SHOWN.tag());
    }

    @Test
    void another_release_another_lead_and_a_lead_that_is_gone_have_another_tag() {
        assertThat(List.of(
                        SHOWN.tag(),
                        new Shown(Map.of("homicide", 5L), SHOWN.leads()).tag(),
                        new Shown(Map.of(), SHOWN.leads()).tag(),
                        new Shown(SHOWN.releases(), Map.of("rate", "homicide", "count", "own")).tag(),
                        new Shown(SHOWN.releases(), Map.of("rate", "homicide")).tag()))
                .doesNotHaveDuplicates();
    }

    @Test
    void it_keeps_what_it_was_given_in_its_order() {
        Map<String, Long> given = new LinkedHashMap<>();
        given.put("zebra", 9L);
        given.put("ant", 3L);
        Shown shown = new Shown(given, Map.of());

        given.put("later", 1L);

        assertThat(shown.active()).containsExactly(9L, 3L);
        assertThat(shown.shows("ant", 3)).isTrue();
        assertThat(shown.shows("ant", 9)).isFalse();
        assertThat(shown.shows("later", 1)).isFalse();
    }
}
