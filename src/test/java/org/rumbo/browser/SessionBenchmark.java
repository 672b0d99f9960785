package org.rumbo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rumbo.shell.Visitor;

/**
 * What an open page holds of the heap, kind by kind, after a full collection, and whether a program with 512 MB still answers with a
 * thousand of them open. Each page is that of another reader. Run by {@code bin/bench sessions}; not a test, since it takes minutes.
 */
class SessionBenchmark {

    private static final int OF_A_KIND = Integer.getInteger("rumbo.bench.pages", 100);
    private static final int IN_ALL = 1000;

    /** Pages that are opened and left first, so that what all readers share is there before anything is counted. */
    private static final int BEFOREHAND = 3;

    /** Path and query of each kind of page. */
    private static final Map<String, List<String>> KINDS = kinds();

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("Overview", List.of("", ""));
        kinds.put("Compare", List.of("compare", "c=SLV,ECU,COL,HND,MEX,URY"));
        kinds.put("Country", List.of("country/SLV", ""));
        kinds.put("Stance", List.of("stance", "c=SLV&year=2022"));
        kinds.put("Agenda", List.of("agenda", "cell=SLV:state_of_exception"));
        kinds.put("Evidence", List.of("evidence", ""));
        kinds.put("Story", List.of("story", ""));
        kinds.put("Codebook", List.of("codebook", ""));
        kinds.put("Data", List.of("data", ""));
        return kinds;
    }

    @Test
    void heapOfOpenPages() throws Exception {
        // one line for all, so that what a connection holds is not counted with the pages
        try (Program program = Program.start(List.of("-Xmx512m"));
                HttpClient line = HttpClient.newHttpClient()) {
            URI home = URI.create(program.address() + "/");
            for (List<String> page : KINDS.values()) {
                for (int i = 0; i < BEFOREHAND; i++) {
                    new Visitor(home, line).open(page.getFirst(), page.getLast());
                }
            }
            for (var kind : KINDS.entrySet()) {
                ofAKind(program, () -> new Visitor(home, line), kind.getKey(), kind.getValue());
            }
            many(program, () -> new Visitor(home, line));
        }
    }

    private static void ofAKind(Program program, Supplier<Visitor> reader, String kind, List<String> page)
            throws IOException, InterruptedException {
        List<Visitor> readers = new ArrayList<>();
        long before = heap(program);
        String sent = "";
        for (int i = 0; i < OF_A_KIND; i++) {
            readers.add(reader.get());
            sent = readers.getLast().stay(page.getFirst(), page.getLast());
        }
        say(
                "%-9s %6.0f kB of heap a page, %d kB sent when it was opened, without figures that it fetches itself",
                kind,
                (heap(program) - before) / 1000.0 / OF_A_KIND,
                sent.getBytes(StandardCharsets.UTF_8).length / 1000);
        for (Visitor one : readers) {
            one.leave();
        }
    }

    private static void many(Program program, Supplier<Visitor> reader) {
        List<List<String>> pages = new ArrayList<>(KINDS.values());
        int open = 0;
        try {
            while (open < IN_ALL) {
                List<String> page = pages.get(open % pages.size());
                reader.get().stay(page.getFirst(), page.getLast());
                open++;
            }
            say(
                    "%d open pages of every kind in 512 MB: still answers (health %d), %.0f MB of heap in use after collection",
                    open, program.get("/actuator/health").statusCode(), heap(program) / 1e6);
        } catch (IOException | UncheckedIOException e) {
            say("with %d open pages of every kind in 512 MB it no longer answers: %s", open, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes of all that can still be reached, after a full collection. */
    private static long heap(Program program) throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        Matcher total = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)").matcher(text);
        if (!total.find()) {
            throw new IOException(
                    "jcmd did not count the heap: " + text.lines().findFirst().orElse("no answer"));
        }
        return Long.parseLong(total.group(1));
    }

    private static void say(String format, Object... args) {
        System.out.println("sessions: " + String.format(Locale.ROOT, format, args));
    }
}
