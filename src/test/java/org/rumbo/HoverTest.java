package org.rumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is said in the attribute {@code title} alone, which comes up under a resting mouse: fingers and keys never see it. What a
 * reader must know stands there, or is {@code Explained}; what only ears need is a label.
 */
class HoverTest {

    /** In templates, in calls, as a property; {@code Tooltip} is what Vaadin calls its own. */
    private static final Pattern HOVER = Pattern.compile(
            "(?:<[a-z][^<>]*|^)\\s[.?]?title=[$\"']|etAttribute\\(\\s*[\"']title[\"']|etProperty\\(\\s*\"title\"|<abbr|Tooltip|"
                    + "svg\\('title'|<title\\b",
            Pattern.MULTILINE);

    /** HTML components of Vaadin have it as a property of their own; these classes make such components. */
    private static final Pattern COMPONENT = Pattern.compile("\\.setTitle\\(");

    @Test
    void no_page_and_no_chart_says_something_under_a_resting_mouse_alone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            // a picture that is taken away is a document and has a name
            String read = file.endsWith("picture.ts") ? text.replace("svg('title'", "") : text;
            HOVER.matcher(read)
                    .results()
                    .forEach(at -> found.add(file + ": " + at.group().strip()));
            if (text.contains("com.vaadin.flow.component")) {
                COMPONENT.matcher(text).results().forEach(at -> found.add(file + ": " + at.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<abbr>",
                "html`<sup title=${this.t('small')}>*</sup>`",
                "<button\n   title=${text}",
                "link.getElement().setAttribute(\"title\", words)",
                "path.setAttribute('title', words)",
                "element.setProperty(\"title\", words)",
                "Tooltip.forComponent(field)"
            })
    void each_way_to_say_so_would_be_noticed(String written) {
        assertThat(HOVER.matcher(written).find()).isTrue();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : List.of("src/main/java", "frontend")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().matches(".*\\.(java|ts)"))
                        .filter(file -> !file.toString().contains("generated"))
                        .forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(300);
        return sources;
    }
}
