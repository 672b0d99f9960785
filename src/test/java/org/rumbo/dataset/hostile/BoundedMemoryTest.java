package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.testing.ChildJava;

/** Files that unpack to hundreds of megabytes, read in a process that has 80 of them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BoundedMemoryTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    /** Writes a part of a hostile workbook piece by piece. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void hugeFilesEndInAFindingOrAreReadInLittleMemory() throws Exception {
        byte[] as = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        sheet("cell-of-200-mb", out -> {
            text(out, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            repeat(out, as, 200);
            text(out, "</t></is></c></row>");
        });
        sheet("value-of-100-mb", out -> {
            text(out, "<row r=\"1\"><c r=\"A1\"><v>");
            repeat(out, "1".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII), 100);
            text(out, "</v></c></row>");
        });
        sheet("formula-of-100-mb", out -> {
            text(out, "<row r=\"1\"><c r=\"A1\"><f>");
            repeat(out, as, 100);
            text(out, "</f></c></row>");
        });
        sheet("attribute-of-100-mb", out -> {
            text(out, "<row r=\"1\"><c r=\"A1\" t=\"");
            repeat(out, as, 100);
            text(out, "\"/></row>");
        });
        sheet("name-of-100-mb", out -> {
            text(out, "<");
            repeat(out, as, 100);
            text(out, "/>");
        });
        sheet("remark-of-100-mb", out -> {
            text(out, "<!--");
            repeat(out, as, 100);
            text(out, "-->");
        });
        sheet("blanks-of-100-mb", out -> {
            text(out, "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
            repeat(out, " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII), 100);
        });
        sheet("deep-elements", out -> repeat(out, "<a>".repeat(100_000).getBytes(StandardCharsets.US_ASCII), 500));
        sheet("million-columns", out -> {
            text(out, "<row r=\"1\">");
            repeat(out, "<c><v>1</v></c>".repeat(1000).getBytes(StandardCharsets.US_ASCII), 1000);
            text(out, "</row>");
        });
        sheet("endless-rows", out -> repeat(out, "<row/>".repeat(1000).getBytes(StandardCharsets.US_ASCII), 1100));
        sheet("wide-and-long", out -> {
            for (int row = 1; row <= 20_000; row++) {
                text(out, "<row><c r=\"XFD%d\"><v>1</v></c></row>".formatted(row));
            }
        });
        sheet("declared-whole", out -> text(out, "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        sheet("texts-in-cells", out -> {
            String cell = "<row><c t=\"str\"><v>" + "a".repeat(100_000) + "</v></c></row>";
            repeat(out, cell.getBytes(StandardCharsets.US_ASCII), 1500);
        });
        texts("shared-text-of-200-mb", out -> {
            text(out, "<si><t>");
            repeat(out, as, 200);
            text(out, "</t></si>");
        });
        texts(
                "shared-texts-of-nothing",
                out -> repeat(out, "<si/>".repeat(1000).getBytes(StandardCharsets.US_ASCII), 2100));
        texts("shared-text-of-many-runs", out -> {
            text(out, "<si>");
            repeat(out, "<r><t>aaaaaaaaaa</t></r>".repeat(1000).getBytes(StandardCharsets.US_ASCII), 1000);
            text(out, "</si>");
        });
        sheet("unpacks-to-1100-mb", out -> repeat(out, as, 1100));

        int others = 40; // cells of the other two sheets
        assertThat(inLittleMemory())
                .allSatisfy(line -> assertThat(line).doesNotContain(" broke "))
                .satisfiesExactly(
                        starts("cell-of-200-mb.xlsx too-large"),
                        starts("value-of-100-mb.xlsx too-large"),
                        starts("formula-of-100-mb.xlsx too-large"),
                        starts("attribute-of-100-mb.xlsx too-large"),
                        starts("name-of-100-mb.xlsx too-large"),
                        starts("remark-of-100-mb.xlsx too-large"),
                        starts("blanks-of-100-mb.xlsx too-large"),
                        starts("deep-elements.xlsx damaged"),
                        starts("million-columns.xlsx too-large"),
                        starts("endless-rows.xlsx too-large"),
                        starts("wide-and-long.xlsx read " + (20_000 * 16_384 + others)),
                        starts("declared-whole.xlsx read " + (16_384 + others)),
                        starts("texts-in-cells.xlsx too-large"),
                        starts("shared-text-of-200-mb.xlsx too-large"),
                        starts("shared-texts-of-nothing.xlsx too-large"),
                        starts("shared-text-of-many-runs.xlsx too-large"),
                        starts("unpacks-to-1100-mb.xlsx too-large"));
    }

    private static java.util.function.Consumer<String> starts(String beginning) {
        return line -> assertThat(line).startsWith(beginning);
    }

    private List<String> inLittleMemory() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("-Xmx80m", "-XX:TieredStopAtLevel=1", "-cp", ChildJava.classPath(), SmallHeap.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = ChildJava.with(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = out.readAllLines().stream()
                    .filter(line -> line.contains(".xlsx "))
                    .toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }

    private void sheet(String name, Content rows) throws IOException {
        write(name, RawWorkbook.DATA, out -> {
            text(out, "<worksheet><sheetData>");
            rows.write(out);
            text(out, "</sheetData></worksheet>");
        });
    }

    private void texts(String name, Content texts) throws IOException {
        write(name, RawWorkbook.TEXTS, out -> {
            text(out, "<sst>");
            texts.write(out);
            text(out, "</sst>");
        });
    }

    private void write(String name, String part, Content content) throws IOException {
        var sound = RawWorkbook.sound(folder);
        Path file = folder.resolve(name + ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var entry : sound.parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals(part)) {
                    content.write(zip);
                } else {
                    zip.write(entry.getValue());
                }
            }
        }
        files.add(file);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, byte[] piece, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(piece);
        }
    }
}
