package org.rumbo.dataset.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Makes parsers that know no document types and no entities but those of XML itself: nothing is expanded, nothing is fetched. */
final class PullParsers {

    /** Sees the beginning of each element of a small part. */
    @FunctionalInterface
    interface Elements {
        void begin(Element element) throws UnreadableWorkbook;
    }

    /** An element at its beginning. */
    static final class Element {

        private final XMLStreamReader2 reader;

        private Element(XMLStreamReader2 reader) {
            this.reader = reader;
        }

        boolean is(String name) {
            return reader.getLocalName().equals(name);
        }

        boolean isRoot() {
            return depth() == 1;
        }

        /** 1 for the outermost element. */
        int depth() {
            return reader.getDepth();
        }

        String name() {
            return reader.getLocalName();
        }

        /** An attribute without a namespace. */
        @Nullable
        String attribute(String name) {
            return PullParsers.attribute(reader, name);
        }

        /** The {@code r:id}, whose namespace differs between the two variants of the standard. */
        @Nullable
        String relation() {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals("id")
                        && reader.getAttributeNamespace(i) != null
                        && !reader.getAttributeNamespace(i).isEmpty()) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }
    }

    private static final Set<String> YES = Set.of("1", "true", "on");

    private final XMLInputFactory factory = new InputFactoryImpl();

    PullParsers() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    XMLStreamReader2 on(InputStream part) throws XMLStreamException {
        return (XMLStreamReader2) factory.createXMLStreamReader(part);
    }

    /** Shows each element of a part, and checks the part to its end. */
    void elements(Archive archive, String path, Elements taker)
            throws IOException, XMLStreamException, UnreadableWorkbook {
        try (PartStream part = archive.open(path)) {
            XMLStreamReader2 reader = on(part);
            var element = new Element(reader);
            while (reader.hasNext()) {
                int event = reader.next();
                part.progress();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkDepth(reader);
                    taker.begin(element);
                } else {
                    checkEvent(event);
                }
            }
            part.finish();
        }
    }

    /** Refuses what a spreadsheet program never writes and an attacker does. */
    static void checkEvent(int event) throws UnreadableWorkbook {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw UnreadableWorkbook.damaged(
                    null,
                    null,
                    "The file declares texts of its own making (a document type), which no spreadsheet program writes"
                            + " and an attack would.");
        }
    }

    static void checkDepth(XMLStreamReader2 reader) throws UnreadableWorkbook {
        if (reader.getDepth() > Limits.DEPTH) {
            throw UnreadableWorkbook.damaged(
                    null, null, "The parts of the file lie deeper in one another than any program writes them.");
        }
    }

    /** Whether the value of an attribute says yes, in any of the ways that XML has for it. */
    static boolean saysYes(@Nullable String value) {
        return value != null && YES.contains(value);
    }

    static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
