package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The table of texts that the cells of a workbook share. Formats within a text and readings above it (furigana) are left out. */
final class SharedTexts {

    /** What a text may consist of, beside the text itself and the readings. */
    private static final Set<String> PARTS = Set.of("r", "phoneticPr", "extLst");

    private SharedTexts() {}

    static List<String> read(Archive archive, String path, PullParsers parsers)
            throws IOException, XMLStreamException, UnreadableWorkbook {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        try (PartStream part = archive.open(path)) {
            XMLStreamReader2 reader = parsers.on(part);
            var content = new CellContent(Limits.TEXT);
            while (reader.hasNext()) {
                int event = reader.next();
                part.progress();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("si")) {
                        if (reader.getDepth() != 2) {
                            throw misplaced();
                        }
                        String text = rich(reader, content);
                        characters += text.length();
                        if (characters > Limits.TEXTS || texts.size() >= Limits.DIFFERENT_TEXTS) {
                            throw tooMuchText();
                        }
                        texts.add(text);
                    } else {
                        PullParsers.checkDepth(reader);
                    }
                } else {
                    PullParsers.checkEvent(event);
                }
            }
            part.finish();
        }
        return texts;
    }

    /** The text of the element that was just begun, put together from its runs, up to its end. */
    static String rich(XMLStreamReader2 reader, CellContent content) throws XMLStreamException, UnreadableWorkbook {
        int depth = reader.getDepth();
        int reading = Integer.MAX_VALUE;
        content.clear();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("rPh")) {
                    reading = Math.min(reading, reader.getDepth());
                } else if (name.equals("t") && reader.getDepth() < reading) {
                    if (reader.getDepth() > depth + 2) {
                        throw misplaced();
                    }
                    if (!content.append(reader)) {
                        throw tooMuchText();
                    }
                } else if (reader.getDepth() == depth + 1 && !PARTS.contains(name)) {
                    throw misplaced();
                } else {
                    PullParsers.checkDepth(reader);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                // the depth of an end tag is that of its beginning
                int ended = reader.getDepth();
                if (ended == depth) {
                    return CellText.plain(content.text());
                }
                if (ended == reading) {
                    reading = Integer.MAX_VALUE;
                }
            } else {
                PullParsers.checkEvent(event);
            }
        }
    }

    private static UnreadableWorkbook misplaced() {
        return UnreadableWorkbook.damaged(
                null, null, "A text of the file stands where no spreadsheet program would look for it.");
    }

    static UnreadableWorkbook tooMuchText() {
        return UnreadableWorkbook.tooLarge(
                null, null, "A cell, or all cells together, hold more text than a spreadsheet program would write.");
    }
}
