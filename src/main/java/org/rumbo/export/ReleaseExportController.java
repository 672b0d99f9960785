package org.rumbo.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Release;
import org.rumbo.release.ReleaseDifference;
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

    private final ReleaseWorkbook workbook;
    private final DifferenceFile differences;
    private final ReleaseQuery query;

    ReleaseExportController(ReleaseWorkbook workbook, DifferenceFile differences, ReleaseQuery query) {
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
            HttpServletResponse response)
            throws IOException {
        ReleaseDifference difference = query.difference(from, to, "i", i);
        DownloadAnswer.head(
                response,
                "rumbo-%s-%d-to-%d.csv"
                        .formatted(
                                difference.from().dataset(),
                                difference.from().id(),
                                difference.to().id()),
                DownloadAnswer.CSV);
        sendWhole(response, out -> differences.write(difference, i, out));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** By way of a file: what fails midway becomes an error and no half of a table, and a slow line holds no connection to the database. */
    private static void sendWhole(HttpServletResponse response, Writing writing) throws IOException {
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
