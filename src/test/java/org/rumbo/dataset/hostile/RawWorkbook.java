package org.rumbo.dataset.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.rumbo.dataset.Sheets;

/** A workbook as its parts, sound until a test spoils one of them. */
final class RawWorkbook {

    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String ABOUT = "xl/worksheets/sheet1.xml";
    static final String DATA = "xl/worksheets/sheet3.xml";

    final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook in the template with two figures: D2 is 107.64, D3 is 45.72. */
    static RawWorkbook sound(Path folder) throws IOException {
        return of(Sheets.template(
                        List.of("SLV", "rate", 2015, 107.64, "observed", "a note"),
                        List.of("ECU", "rate", 2023, 45.72, "observed"))
                .write(folder, "sound.xlsx"));
    }

    static RawWorkbook of(Path file) throws IOException {
        var workbook = new RawWorkbook();
        try (InputStream in = Files.newInputStream(file);
                var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook.parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return workbook;
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    RawWorkbook put(String part, String content) {
        return put(part, content, StandardCharsets.UTF_8);
    }

    RawWorkbook put(String part, String content, Charset charset) {
        parts.put(part, content.getBytes(charset));
        return this;
    }

    RawWorkbook without(String part) {
        if (parts.remove(part) == null) {
            throw new IllegalArgumentException("no part " + part);
        }
        return this;
    }

    RawWorkbook rename(String part, String name) {
        byte[] content = parts.remove(part);
        parts.put(name, content);
        return this;
    }

    /** Replaces the first occurrence of something that must be there. */
    RawWorkbook change(String part, String from, String to) {
        String before = text(part);
        int at = before.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(from + " is not in " + before);
        }
        return put(part, before.substring(0, at) + to + before.substring(at + from.length()));
    }

    Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
