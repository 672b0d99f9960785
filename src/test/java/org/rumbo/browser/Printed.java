package org.rumbo.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Sheets as a reader of PDF shows them: words that lie on the sheet, and pictures.
 *
 * @param sheets from the first
 */
record Printed(List<Sheet> sheets) {

    private static final Path KEPT = Path.of("target/paper");
    private static final int DOTS_PER_POINT = 2;

    /** A letter, or some that are drawn as one. */
    record Letter(String text, TextPosition place) {}

    /**
     * One side of paper.
     *
     * @param letters without spaces, in the order in which they are drawn
     * @param pdf the file that it is a page of
     * @param number from 1
     */
    record Sheet(List<Letter> letters, byte[] pdf, int number) {

        /** All that is written, without spaces: lines are broken anew on paper. */
        String words() {
            var words = new StringBuilder();
            letters.forEach(letter -> words.append(letter.text()));
            return words.toString();
        }

        @Override
        public String toString() {
            return "sheet " + number;
        }

        boolean says(String text) {
            return words().contains(joined(text));
        }

        /** What is seen, two dots a point. */
        BufferedImage picture() {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return new PDFRenderer(document).renderImage(number - 1, DOTS_PER_POINT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whether something is written below a text, if the text is here. */
        boolean goesOnAfter(String text) {
            int at = words().lastIndexOf(joined(text));
            return at < 0 || at + joined(text).length() < words().length();
        }

        /** Colours of the square to the left of a text, where the mark stands that it explains. */
        int[] markBefore(String text, double points, BufferedImage picture) {
            TextPosition first = letterAt(words().indexOf(joined(text)));
            int side = (int) Math.round(points * DOTS_PER_POINT);
            int right = Math.round(first.getXDirAdj() * DOTS_PER_POINT) - 2;
            int middle = Math.round((first.getYDirAdj() - first.getHeightDir() / 2) * DOTS_PER_POINT);
            var dots = new int[side * side];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    dots[y * side + x] =
                            picture.getRGB(Math.max(0, right - side + x), Math.max(0, middle - side / 2 + y));
                }
            }
            return dots;
        }

        /** Where the lines of turned text stand, from left to right. */
        List<Float> uprightLines() {
            return letters.stream()
                    .map(Letter::place)
                    .filter(place -> place.getDir() == 90 || place.getDir() == 270)
                    .map(place -> Math.round(place.getX() * 2) / 2f)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private TextPosition letterAt(int index) {
            int passed = 0;
            for (Letter letter : letters) {
                passed += letter.text().length();
                if (passed > index) {
                    return letter.place();
                }
            }
            throw new IllegalArgumentException("No letter at " + index);
        }
    }

    /** Keeps the sheets for people who look at a test run: {@code target/paper/NAME.pdf}. */
    static Printed read(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(name + ".pdf"), pdf);
            List<Sheet> sheets = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                var reader = new Reader();
                reader.setStartPage(number);
                reader.setEndPage(number);
                reader.getText(document);
                sheets.add(new Sheet(reader.letters, pdf, number));
            }
            return new Printed(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words of all sheets, one after the other. */
    String words() {
        var words = new StringBuilder();
        sheets.forEach(sheet -> words.append(sheet.words()));
        return words.toString();
    }

    /** Those of the texts that no sheet has. */
    List<String> missing(List<String> texts) {
        String words = words();
        return texts.stream().filter(text -> !words.contains(joined(text))).toList();
    }

    /** Without spaces of any kind. */
    static String joined(String text) {
        // two apostrophes share one drawing, and a PDF names either
        return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad\\u200b]+", "").replace('\u02bc', '\u2019');
    }

    /** Takes only letters that lie on the sheet: a PDF may hold words beyond its edge. */
    private static final class Reader extends PDFTextStripper {

        private final List<Letter> letters = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            boolean onSheet = text.getX() >= 0
                    && text.getX() <= text.getPageWidth()
                    && text.getY() >= 0
                    && text.getY() <= text.getPageHeight();
            if (onSheet) {
                letters.add(new Letter(joined(text.getUnicode()), text));
            }
        }
    }
}
