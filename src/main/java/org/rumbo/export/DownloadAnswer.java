package org.rumbo.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rumbo.web.CsvForm;
import org.rumbo.web.CsvTable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Writes a download as the answer to a request. */
final class DownloadAnswer {

    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private DownloadAnswer() {}

    /**
     * @param form ending of the address: csv or xlsx
     * @param language that the download is written in
     */
    static void send(Download download, String form, Locale language, HttpServletResponse response) throws IOException {
        head(response, download.fileName() + "." + form, form.equals("xlsx") ? XLSX : CSV);
        varies(response);
        if (form.equals("xlsx")) {
            WorkbookWriter.write(download, response.getOutputStream());
            return;
        }
        CsvTable table = new CsvTable(download.flat().header());
        download.flat().rows().forEach(row -> table.row(row.toArray()));
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        table.write(writer, CsvForm.people(language));
        writer.flush();
    }

    /** Says that a file comes, under which name and of which kind. */
    static void head(HttpServletResponse response, String fileName, String type) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setContentType(type);
    }

    /** Says that the file is in the reader's language. */
    static void varies(HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
}
