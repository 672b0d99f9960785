package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens a spreadsheet by what is in it: the name of a file says nothing, people rename files. */
public final class Spreadsheets {

    private static final String SAVE_AS = "Open it in a spreadsheet program and save it as .xlsx.";

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private Spreadsheets() {}

    /**
     * Opens an .xlsx, .xls or .csv file; the caller closes it.
     *
     * @throws UnreadableWorkbook when it is none of them, is protected by a password, damaged or too large
     */
    public static Spreadsheet open(Path file) throws UnreadableWorkbook {
        try {
            if (!Files.isRegularFile(file)) {
                throw missing(file);
            }
            if (Files.size(file) == 0) {
                throw new UnreadableWorkbook("empty-sheet", "The file is empty.", "Download or save it again.");
            }
            if (Files.size(file) > Limits.FILE) {
                throw new UnreadableWorkbook(
                        "too-large",
                        "The file has %,d MB; at most %,d are read."
                                .formatted(Files.size(file) >> 20, Limits.FILE >> 20),
                        "Split it, or leave out the sheets that are not needed.");
            }
            if (isArchive(file)) {
                return zipped(file);
            }
            return switch (FileMagic.valueOf(file.toFile())) {
                case OLE2 -> compound(file);
                case BIFF2, BIFF3, BIFF4 -> throw tooOld();
                case HTML -> throw webPage();
                case XML -> throw markup();
                case UNKNOWN -> CsvFile.open(file);
                default -> throw refused("The file is not a spreadsheet, whatever its name says.", SAVE_AS);
            };
        } catch (NoSuchFileException wentAway) {
            throw missing(file);
        } catch (AccessDeniedException e) {
            throw new UnreadableWorkbook(
                    "not-readable",
                    "The program may not read the file.",
                    "Give the account that Rumbo runs as the right to read it, or bring a copy.");
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static UnreadableWorkbook missing(Path file) {
        return new UnreadableWorkbook("not-a-spreadsheet", "There is no file " + file + ".", "Check the path.");
    }

    /** What POI would say of it, too; but POI's first word starts all of the logging, which takes a tenth of an import. */
    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ARCHIVE.length), ARCHIVE);
        }
    }

    private static Spreadsheet zipped(Path file) throws IOException, UnreadableWorkbook {
        Archive archive;
        try {
            archive = Archive.open(file);
        } catch (ZipException e) {
            throw brokenArchive(e);
        }
        UnreadableWorkbook other = otherForm(archive);
        if (other != null) {
            archive.close();
            throw other;
        }
        return WorkbookReader.of(archive);
    }

    private static UnreadableWorkbook brokenArchive(ZipException e) {
        if (String.valueOf(e.getMessage()).contains("encrypted")) {
            return new UnreadableWorkbook(
                    "encrypted",
                    "The file is an archive under a password.",
                    "Unpack it, and bring the workbook that is in it.");
        }
        // a file cut short has no directory at its end
        return refused(
                "The file is damaged or breaks off before its end: its parts cannot be read.",
                "Download it again, or open it in a spreadsheet program and save it as .xlsx.");
    }

    private static @Nullable UnreadableWorkbook otherForm(Archive archive) {
        if (archive.has("xl/workbook.bin")) {
            return refused("The file is a binary Excel workbook (.xlsb), which is not read.", SAVE_AS);
        }
        if (archive.has("content.xml") && archive.has("mimetype")) {
            return refused("The file is an OpenDocument file (.ods), which is not read.", SAVE_AS);
        }
        if (archive.has("Index/Document.iwa") || archive.has("index.apxl")) {
            return refused(
                    "The file is a document of Apple Numbers, which is not read.", "Export it as Excel (.xlsx).");
        }
        if (!archive.has("[Content_Types].xml")) {
            return refused(
                    "The file is an archive (.zip), not a spreadsheet.",
                    "Unpack it and bring the spreadsheet that is in it.");
        }
        return null;
    }

    private static Spreadsheet compound(Path file) throws IOException, UnreadableWorkbook {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw encrypted();
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return BinaryWorkbook.of(container, Files.size(file));
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                throw tooOld();
            }
        }
        throw refused("The file is a document of another program, not a spreadsheet.", SAVE_AS);
    }

    static UnreadableWorkbook encrypted() {
        return new UnreadableWorkbook(
                "encrypted",
                "The workbook is protected by a password.",
                "Open it, remove the password, and save it again.");
    }

    static UnreadableWorkbook tooOld() {
        return refused("The file is in a format that Excel used before 1997, which is not read.", SAVE_AS);
    }

    static UnreadableWorkbook webPage() {
        return refused("The file is a web page, whatever its name says.", SAVE_AS);
    }

    static UnreadableWorkbook markup() {
        return refused("The file is XML text, not a workbook.", SAVE_AS);
    }

    static UnreadableWorkbook damaged() {
        return refused(
                "The file is damaged: its parts cannot be read.",
                "Download it again, or open it in a spreadsheet program and save it as .xlsx.");
    }

    static UnreadableWorkbook tooMuch(String what) {
        return new UnreadableWorkbook("too-large", what, "Save the figures into a new workbook.");
    }

    static UnreadableWorkbook refused(String message, String suggestion) {
        return new UnreadableWorkbook("not-a-spreadsheet", message, suggestion);
    }
}
