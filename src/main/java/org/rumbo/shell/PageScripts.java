package org.rumbo.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which scripts a page needs, from what the build of the scripts wrote down ({@code vite.config.ts}). Without being told, a browser
 * learns of each only when the one before it has run: of the chart's only after the server was asked what the page is.
 */
@Component
class PageScripts {

    private static final String WRITTEN_BY_THE_BUILD = "/META-INF/VAADIN/webapp/scripts.json";
    private static final String ENTRY = "index.html";

    /** A script by its source: where it lies, what must be there before it runs, and what it asks for when it runs. */
    record Script(
            String file,
            @Nullable List<String> imports,
            @Nullable List<String> dynamicImports) {

        List<String> needs() {
            return imports == null ? List.of() : imports;
        }

        List<String> asksFor() {
            return dynamicImports == null ? List.of() : dynamicImports;
        }
    }

    private final Map<String, Script> scripts;

    PageScripts() {
        this(written());
    }

    PageScripts(Map<String, Script> scripts) {
        this.scripts = scripts;
    }

    private static Map<String, Script> written() {
        try (InputStream json = PageScripts.class.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
            // tests without a browser, and whoever starts from an IDE, have no built scripts
            return json == null ? Map.of() : JsonMapper.shared().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Files that a page with these charts runs, from the root, beside the one that its HTML names.
     *
     * @param charts names of charts as in {@code frontend/charts}
     */
    List<String> of(Collection<String> charts) {
        Set<String> sources = new LinkedHashSet<>();
        Script entry = scripts.get(ENTRY);
        if (entry != null) {
            entry.asksFor().forEach(source -> addWithNeeds(source, sources));
        }
        for (String chart : scripts.isEmpty() ? List.<String>of() : charts) {
            String source = "charts/" + chart + ".ts";
            askers(source).forEach(asker -> addWithNeeds(asker, sources));
            addWithNeeds(source, sources);
        }
        sources.remove(ENTRY);
        return sources.stream().map(source -> script(source).file()).toList();
    }

    /** The pages' own scripts, which bring the chart's. */
    private Stream<String> askers(String source) {
        return scripts.entrySet().stream()
                .filter(script -> script.getValue().asksFor().contains(source))
                .map(Map.Entry::getKey);
    }

    private void addWithNeeds(String source, Set<String> sources) {
        if (sources.add(source)) {
            script(source).needs().forEach(needed -> addWithNeeds(needed, sources));
        }
    }

    private Script script(String source) {
        Script script = scripts.get(source);
        if (script == null) {
            throw new IllegalArgumentException("The build of the scripts knows no " + source);
        }
        return script;
    }
}
