package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no archive of a workbook, that were damaged on their way, or whose directory lies. */
class SpoiledArchivesTest extends HostileTest {

    /** Signature of an entry of the directory of an archive. */
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9, 0.999})
    void aFileCutShortIsRefused(double part) throws Exception {
        byte[] whole = Files.readAllBytes(RawWorkbook.sound(folder).write(folder, "whole.xlsx"));

        refused(
                Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, (int) (whole.length * part))),
                "not-a-spreadsheet",
                "damaged");
    }

    @Test
    void aFileOfWhichTheMiddleIsMissingIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(RawWorkbook.sound(folder).write(folder, "whole.xlsx"));
        byte[] cut = new byte[whole.length - 500];
        System.arraycopy(whole, 0, cut, 0, 1000);
        System.arraycopy(whole, 1500, cut, 1000, cut.length - 1000);

        var report = service.importFile(Files.write(folder.resolve("cut.xlsx"), cut), IMPORT);

        assertThat(report.findings()).allSatisfy(HostileTest::isForPeople);
        nothingIsStored();
    }

    @Test
    void anyFlippedBitOfTheFiguresIsNoticed() throws Exception {
        // stored and not deflated: each flipped bit unpacks without an error of its own
        var workbook = RawWorkbook.sound(folder);
        Path sound = stored(workbook, "stored.xlsx");
        byte[] bytes = Files.readAllBytes(sound);
        int figure = indexOf(bytes, "107.64".getBytes(StandardCharsets.US_ASCII), 0);
        bytes[figure] ^= 2; // 107.64 becomes 307.64

        var finding = refused(Files.write(folder.resolve("flipped.xlsx"), bytes), "damaged", "checksum");

        assertThat(finding.sheet()).isEqualTo("Data");
    }

    @Test
    void aPartThatIsLongerThanTheDirectorySaysIsRefused() throws Exception {
        Path sound = RawWorkbook.sound(folder).write(folder, "sound.xlsx");
        byte[] bytes = Files.readAllBytes(sound);
        int entry = directoryEntry(bytes, RawWorkbook.DATA);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 10);

        refused(Files.write(folder.resolve("liar.xlsx"), bytes), "damaged", "checksum");
    }

    @Test
    void partsThatLieOverOneAnotherAreRefused() throws Exception {
        Path file = folder.resolve("overlapping.xlsx");
        byte[] content = new byte[2_000_000];
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 400; i++) {
                zip.putNextEntry(new ZipEntry("part%03d".formatted(i)));
                zip.write(i == 0 ? content : new byte[1]);
            }
        }
        // all entries of the directory point to the data of the first
        byte[] bytes = Files.readAllBytes(file);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = indexOf(bytes, DIRECTORY_ENTRY, 0);
        for (int at = first; at >= 0; at = indexOf(bytes, DIRECTORY_ENTRY, at + 4)) {
            for (int field : new int[] {16, 20, 24, 42}) {
                buffer.putInt(at + field, buffer.getInt(first + field));
            }
            // 400 times 2 MB would be refused for its sum alone
            buffer.putInt(at + 24, 1000);
        }

        refused(Files.write(file, bytes), "damaged", "over one another");
    }

    @Test
    void anArchiveThatHoldsItsPartTwiceIsRefused() throws Exception {
        var workbook = RawWorkbook.sound(folder);
        workbook.put(RawWorkbook.DATA.toUpperCase(java.util.Locale.ROOT), "<worksheet><sheetData/></worksheet>");

        refused(workbook.write(folder, "twice.xlsx"), "damaged", "twice");
    }

    @Test
    void anArchiveUnderAPasswordSaysSo() throws Exception {
        byte[] bytes = Files.readAllBytes(RawWorkbook.sound(folder).write(folder, "sound.xlsx"));
        for (int at = indexOf(bytes, DIRECTORY_ENTRY, 0); at >= 0; at = indexOf(bytes, DIRECTORY_ENTRY, at + 4)) {
            bytes[at + 8] |= 1;
        }

        refused(Files.write(folder.resolve("locked.xlsx"), bytes), "encrypted", "password");
    }

    @Test
    void anArchiveOfTooManyPartsIsRefused() throws Exception {
        var workbook = RawWorkbook.sound(folder);
        for (int i = 0; i < 11_000; i++) {
            workbook.put("p" + i, "");
        }

        refused(workbook.write(folder, "many.xlsx"), "too-large", "more than 10,000 parts");
    }

    @Test
    void aDirectoryTooLargeForTheMemoryIsRefusedBeforeItIsRead() throws Exception {
        Path file = folder.resolve("directory.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 300; i++) {
                ZipEntry entry = new ZipEntry("p" + i);
                entry.setComment("c".repeat(60_000));
                zip.putNextEntry(entry);
            }
        }

        refused(file, "too-large", "parts");
    }

    @Test
    void archivesWithinTheArchiveAreNotOpened() throws Exception {
        var workbook = RawWorkbook.sound(folder);
        byte[] within = new byte[10_000_000];
        for (int depth = 0; depth < 5; depth++) {
            Path nested = folder.resolve("nested.zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(nested))) {
                for (int i = 0; i < 10; i++) {
                    zip.putNextEntry(new ZipEntry("n" + i));
                    zip.write(within);
                }
            }
            within = Files.readAllBytes(nested);
        }
        workbook.parts.put("xl/embeddings/nested.zip", within);

        loads(workbook.write(folder, "x.xlsx"), "ECU 2023 45.72", "SLV 2015 107.64");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        word/document.xml     | document     | Word
        ppt/presentation.xml  | presentation | PowerPoint
        xl/drawing.xml        | diagram      | without a workbook
        """)
    void anotherDocumentOfAnOfficeProgramIsNamed(String part, String root, String words) throws Exception {
        var document = new RawWorkbook()
                .put("[Content_Types].xml", "<Types/>")
                .put(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"%s\"/></Relationships>"
                                .formatted(part))
                .put(part, "<x:%s xmlns:x=\"u\"><x:sheet/></x:%s>".formatted(root, root));

        refused(document.write(folder, "x.xlsx"), "not-a-spreadsheet", words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004000000ffff0000b8", // a program for Windows
                "7f454c4602010100000000000000000003", // one for Linux
                "89504e470d0a1a0a0000000d4948445200", // a picture
                "ffd8ffe000104a46494600010100000100", // another
                "255044462d312e340a25e2e3cfd30a312000", // PDF
                "1f8b0800000000000003", // gzip
                "526172211a0701005d5f5f", // rar
                "377abcaf271c0004", // 7z
                "504b0304", // the beginning of an archive and no more
                "504b0506000000000000000000000000000000000000", // an archive of nothing
                "d0cf11e0a1b11ae1", // the beginning of an .xls
                "0908100000060500", // records of an .xls without its container
                "00000000000000000000000000000000"
            })
    void aFileOfAnotherKindIsRefusedWhateverItsName(String beginning) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(beginning);
        for (int length : new int[] {bytes.length, 5000}) {
            refused(
                    Files.write(folder.resolve("renamed.xlsx"), Arrays.copyOf(bytes, length)),
                    "not-a-spreadsheet",
                    "The file");
        }
    }

    @Test
    void aFolderAndAnEmptyFileAreRefused() throws Exception {
        refused(Files.createDirectory(folder.resolve("folder.xlsx")), "not-a-spreadsheet", "There is no file");
        refused(Files.createFile(folder.resolve("empty.xlsx")), "empty-sheet", "empty");
    }

    private Path stored(RawWorkbook workbook, String name) throws Exception {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : workbook.parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                var sum = new java.util.zip.CRC32();
                sum.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(workbook.parts.size());
        }
        return file;
    }

    private static int directoryEntry(byte[] zip, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int at = indexOf(zip, DIRECTORY_ENTRY, 0); at >= 0; at = indexOf(zip, DIRECTORY_ENTRY, at + 4)) {
            if (indexOf(zip, wanted, at) == at + 46) {
                return at;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
