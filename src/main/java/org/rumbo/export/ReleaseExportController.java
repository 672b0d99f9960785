package org.rumbo.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Release;
import org.rumbo.release.Comparisons;
import org.rumbo.release.ComparisonsBusy;
import org.rumbo.release.ReleasePair;
import org.rumbo.release.ReleaseQuery;
import org.rumbo.text.Texts;
import org.rumbo.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Releases as workbooks, what lies between two of them, and the empty template. */
@Controller
class ReleaseExportController {

    /** How long a browser shows that a download is about to begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Files on the disk at one time: readers on slow lines shall not fill it. */
    private static final int FILES = 8;

    private final Semaphore room = new Semaphore(FILES);
    private final ReleaseWorkbook workbook;
    private final DifferenceFile differences;
    private final ReleaseQuery query;
    private final Comparisons comparisons;

    ReleaseExportController(
            ReleaseWorkbook workbook, DifferenceFile differences, ReleaseQuery query, Comparisons comparisons) {
        this.comparisons = comparisons;
        this.workbook = workbook;
        this.differences = differences;
        this.query = query;
    }

    @GetMapping("/export/release/{id}.xlsx")
    void release(@PathVariable String id, HttpServletResponse response) throws IOException {
        Release release = query.release(id);
        DownloadAnswer.head(
                response, "rumbo-%s-release-%d.xlsx".formatted(release.dataset(), release.id()), DownloadAnswer.XLSX);
        sendWhole(response, out -> workbook.write(release, out));
    }

    @GetMapping("/export/template.xlsx")
    void template(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts words = Texts.of(Languages.ofReader(request));
        DownloadAnswer.head(response, "rumbo-template.xlsx", DownloadAnswer.XLSX);
        DownloadAnswer.varies(response);
        EmptyTemplate.write(words, response.getOutputStream());
    }

    @GetMapping("/export/difference.csv")
    void difference(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String i,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Texts words = Texts.of(Languages.ofReader(request));
        ReleasePair pair = query.pair(from, to, "i", i);
        DownloadAnswer.head(
                response,
                "rumbo-%s-%d-to-%d.csv"
                        .formatted(
                                pair.from().dataset(),
                                pair.from().id(),
                                pair.to().id()),
                DownloadAnswer.CSV);
        DownloadAnswer.varies(response);
        sendWhole(response, out -> comparisons.run(PATIENCE, wanted -> differences.write(pair, i, words, wanted, out)));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** By way of a file: what fails midway becomes an error and no half of a table, and a slow line holds no connection to the database. */
    private void sendWhole(HttpServletResponse response, Writing writing) throws IOException {
        if (!room.tryAcquire()) {
            throw new ComparisonsBusy();
        }
        try {
            sendFile(response, writing);
        } finally {
            room.release();
        }
    }

    private static void sendFile(HttpServletResponse response, Writing writing) throws IOException {
        Path file = Files.createTempFile("rumbo-download", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
