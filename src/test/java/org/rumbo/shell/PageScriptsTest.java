package org.rumbo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rumbo.shell.PageScripts.Script;

class PageScriptsTest {

    private final PageScripts scripts = new PageScripts(Map.of(
            "index.html", new Script("entry.js", null, List.of("client.js", "pages.js")),
            "client.js", new Script("client-1.js", List.of("index.html"), null),
            "pages.js", new Script("pages-1.js", List.of("index.html"), List.of("page-of-map.js", "page-of-line.js")),
            "page-of-map.js", new Script("page-2.js", List.of("field.js"), List.of("charts/map.ts")),
            "page-of-line.js", new Script("page-3.js", null, List.of("charts/line.ts")),
            "field.js", new Script("field-1.js", List.of("index.html"), null),
            "charts/map.ts", new Script("map-1.js", List.of("drawing.js", "field.js"), List.of("borders.json")),
            "charts/line.ts", new Script("line-1.js", List.of("drawing.js"), null),
            "drawing.js", new Script("drawing-1.js", null, null)));

    @Test
    void a_page_without_charts_needs_what_all_pages_need() {
        assertThat(scripts.of(List.of())).containsExactly("client-1.js", "pages-1.js");
    }

    @Test
    void a_chart_brings_the_page_that_asks_for_it_and_all_that_either_needs_each_once() {
        assertThat(scripts.of(List.of("map")))
                .containsExactly("client-1.js", "pages-1.js", "page-2.js", "field-1.js", "map-1.js", "drawing-1.js");
    }

    @Test
    void a_chart_that_was_not_built_is_told() {
        assertThatThrownBy(() -> scripts.of(List.of("pie"))).hasMessageContaining("charts/pie.ts");
    }

    @Test
    void where_nothing_was_built_nothing_is_named() {
        assertThat(new PageScripts(Map.of()).of(List.of())).isEmpty();
    }
}
