package org.rumbo.dataset.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file as streams of rows in bounded memory. Parts are found through POI, whose limits on zip bombs stay on; their XML
 * is pulled, never built into a tree. A declared dimension is not trusted; document types and entities are refused.
 */
public final class WorkbookReader implements Spreadsheet {

    private static final long LARGEST_FILE = 200L << 20;
    private static final int LONGEST_TEXT = 32_767;
    private static final long LARGEST_TEXTS = 64L << 20;
    private static final int WIDEST_ROW = 16_384;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final OPCPackage archive;
    private final Map<String, PackagePart> sheets = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final XMLInputFactory xml = pullParsers();

    private WorkbookReader(OPCPackage archive) {
        this.archive = archive;
    }

    /** Opens a file; the caller closes it. */
    public static WorkbookReader open(Path file) throws UnreadableWorkbook {
        try {
            check(file);
            var reader = new WorkbookReader(OPCPackage.open(file.toFile(), PackageAccess.READ));
            try {
                reader.readParts();
                return reader;
            } catch (XMLStreamException | IOException | OpenXML4JException | RuntimeException | UnreadableWorkbook e) {
                reader.close();
                throw e;
            }
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static void check(Path file) throws IOException, UnreadableWorkbook {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableWorkbook("not-a-spreadsheet", "There is no file " + file + ".", "Check the path.");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new UnreadableWorkbook(
                    "too-large",
                    "The file has %,d MB; at most %,d are read.".formatted(Files.size(file) >> 20, LARGEST_FILE >> 20),
                    "Split it, or leave out the sheets that are not needed.");
        }
        switch (FileMagic.valueOf(file.toFile())) {
            // a file cut short has no directory at its end; POI would read what is left of it without a word
            case OOXML -> new ZipFile(file.toFile()).close();
            case OLE2 -> throw ole2(file);
            default ->
                throw new UnreadableWorkbook(
                        "not-a-spreadsheet",
                        "The file is not an Excel workbook, whatever its name says.",
                        "Open it in a spreadsheet program and save it as .xlsx.");
        }
    }

    private static UnreadableWorkbook ole2(Path file) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableWorkbook(
                        "encrypted",
                        "The workbook is protected by a password.",
                        "Open it, remove the password, and save it again.");
            }
        }
        return new UnreadableWorkbook(
                "not-a-spreadsheet",
                "The file is in the binary format of old spreadsheet programs (.xls).",
                "Open it in a spreadsheet program and save it as .xlsx.");
    }

    private static UnreadableWorkbook damaged(Exception e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("Zip bomb") || text.contains("exceed")) {
            return new UnreadableWorkbook(
                    "too-large",
                    "The file unpacks to far more than its size: it is refused as a zip bomb.",
                    "Save the figures into a new workbook.");
        }
        return new UnreadableWorkbook(
                "not-a-spreadsheet",
                "The file is damaged or not a workbook: its parts cannot be read.",
                "Download it again, or open it in a spreadsheet program and save it as .xlsx.");
    }

    private static XMLInputFactory pullParsers() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void readParts() throws OpenXML4JException, IOException, XMLStreamException, UnreadableWorkbook {
        var documents = archive.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (documents.isEmpty()) {
            documents = archive.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        if (documents.isEmpty()) {
            throw new UnreadableWorkbook(
                    "not-a-spreadsheet",
                    "The file is a package without a workbook in it.",
                    "Open it in a spreadsheet program and save it as .xlsx.");
        }
        PackagePart workbook = archive.getPart(documents.getRelationship(0));
        for (var relation : workbook.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/sharedStrings")) {
                var part = archive.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
                if (part != null) {
                    readTexts(part);
                }
            }
        }
        try (InputStream in = workbook.getInputStream()) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("sheet")) {
                    String id = relationId(reader);
                    var relation = id == null ? null : workbook.getRelationship(id);
                    String name = reader.getAttributeValue(null, "name");
                    if (relation != null
                            && name != null
                            && relation.getRelationshipType().endsWith("/worksheet")) {
                        var part = archive.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
                        if (part != null) {
                            sheets.put(name, part);
                        }
                    }
                }
            }
        }
    }

    private static @Nullable String relationId(XMLStreamReader reader) {
        String id = reader.getAttributeValue(RELATIONS, "id");
        if (id != null) {
            return id;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id")
                    && reader.getAttributePrefix(i) != null
                    && !reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private void readTexts(PackagePart part) throws IOException, XMLStreamException, UnreadableWorkbook {
        long characters = 0;
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            var text = new StringBuilder();
            boolean phonetic = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (reader.getLocalName()) {
                            case "si" -> text.setLength(0);
                            case "rPh" -> phonetic = true;
                            case "t" -> {
                                if (!phonetic) {
                                    appendContent(reader, text);
                                }
                            }
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (reader.getLocalName()) {
                            case "si" -> {
                                characters += text.length();
                                if (characters > LARGEST_TEXTS) {
                                    throw tooMuchText();
                                }
                                texts.add(text.toString().strip());
                            }
                            case "rPh" -> phonetic = false;
                            default -> {}
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static void appendContent(XMLStreamReader reader, StringBuilder text)
            throws XMLStreamException, UnreadableWorkbook {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (text.length() > LONGEST_TEXT * 4) {
                    throw tooMuchText();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
        }
    }

    private static UnreadableWorkbook tooMuchText() {
        return new UnreadableWorkbook(
                "too-large",
                "A cell, or all cells together, hold more text than a spreadsheet program would write.",
                "Save the figures into a new workbook.");
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public void read(String sheet, RowHandler handler) throws UnreadableWorkbook {
        PackagePart part = sheets.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        try (InputStream in = part.getInputStream()) {
            readRows((XMLStreamReader2) xml.createXMLStreamReader(in), handler);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            if (e instanceof IllegalStateException state) {
                throw state;
            }
            throw damaged(e);
        }
    }

    private void readRows(XMLStreamReader2 reader, RowHandler handler) throws XMLStreamException, UnreadableWorkbook {
        var row = new Row();
        var content = new CellContent(LONGEST_TEXT * 4);
        int rowNumber = 0;
        int column = -1;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("c")) {
                    column = cell(reader, content, row, column);
                } else if (name.equals("row")) {
                    String declared = attribute(reader, "r");
                    rowNumber = declared == null ? rowNumber + 1 : Integer.parseInt(declared);
                    column = -1;
                    row.begin(rowNumber);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("row")) {
                    if (!handler.row(row)) {
                        return;
                    }
                } else if (name.equals("sheetData")) {
                    return;
                }
            }
        }
    }

    /** Reads one cell up to its end tag; answers its column. */
    private int cell(XMLStreamReader2 reader, CellContent content, Row row, int before)
            throws XMLStreamException, UnreadableWorkbook {
        int column = before + 1;
        String type = "n";
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("r")) {
                column = content.column(reader, i);
            } else if (name.equals("t")) {
                type = content.word(reader, i);
            }
        }
        if (column >= WIDEST_ROW) {
            throw new UnreadableWorkbook(
                    "too-large",
                    "A row has more columns than a spreadsheet can have.",
                    "Save the figures into a new workbook.");
        }
        boolean formula = false;
        boolean valued = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "v" -> {
                        valued = true;
                        take(content, reader);
                        value(row, column, type, content);
                    }
                    case "f" -> {
                        formula = true;
                        take(content, reader);
                    }
                    case "t" -> {
                        valued = true;
                        take(content, reader);
                        row.text(column, Row.Type.TEXT, content.text().strip());
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                break;
            }
        }
        if (formula && !valued) {
            row.text(column, Row.Type.FORMULA_WITHOUT_VALUE, "");
        }
        return column;
    }

    private static void take(CellContent content, XMLStreamReader2 reader)
            throws XMLStreamException, UnreadableWorkbook {
        if (!content.take(reader)) {
            throw tooMuchText();
        }
    }

    private void value(Row row, int column, String type, CellContent content) {
        switch (type) {
            case "s" -> {
                double index = content.number();
                if (index < 0 || index >= texts.size()) {
                    row.text(column, Row.Type.ERROR, "#REF!");
                } else {
                    row.text(column, Row.Type.TEXT, texts.get((int) index));
                }
            }
            case "str", "inlineStr", "d" ->
                row.text(column, Row.Type.TEXT, content.text().strip());
            case "b" ->
                row.text(column, Row.Type.BOOLEAN, content.text().strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> row.text(column, Row.Type.ERROR, content.text().strip());
            default -> {
                if (!content.blank()) {
                    row.number(column, content.number());
                }
            }
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() {
        // opened for reading: nothing is written back
        archive.revert();
    }
}
