package org.rumbo.export;

/** Text as an XML document can hold it. The cells of a workbook see to that themselves, its properties do not. */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with a mark in place of each character that XML does not have. */
    static String of(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
