package org.rumbo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Files that a person takes away from a page, opened by programs that are not ours. */
final class TakenAway {

    private TakenAway() {}

    /** What comes when it is pressed: something named as what it is. */
    static Path press(Page page, Locator button, String ending) {
        Download download = page.waitForDownload(button::click);
        assertThat(download.failure()).isNull();
        assertThat(download.suggestedFilename()).startsWith("rumbo").endsWith("." + ending);
        return download.path();
    }

    static BufferedImage picture(Path png) {
        try {
            return ImageIO.read(png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many colours as pictures have that are not blank: of letters, lines and marks. */
    static int colours(BufferedImage picture) {
        Set<Integer> found = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                found.add(picture.getRGB(x, y));
            }
        }
        return found.size();
    }

    /** An SVG file, which has to be XML that anybody can read. */
    static Document drawing(Path svg) {
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(svg.toFile());
            assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("not XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is written in a drawing, its lines joined as they are read. */
    static String words(Document drawing) {
        var texts = drawing.getElementsByTagName("text");
        var words = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            var parts = texts.item(i).getChildNodes();
            for (int part = 0; part < parts.getLength(); part++) {
                words.append(parts.item(part).getTextContent()).append(' ');
            }
        }
        return spaced(words.toString());
    }

    /** With one space wherever there is any, so that broken lines read as whole ones. */
    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Rows by heading, as a spreadsheet program set to the reader's language parts them. */
    static List<CSVRecord> table(Path csv, char separator) {
        try {
            String text = Files.readString(csv, StandardCharsets.UTF_8);
            assertThat(text).as("mark of the encoding").startsWith("\uFEFF");
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text.substring(1)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Workbook workbook(Path xlsx) {
        try {
            return WorkbookFactory.create(xlsx.toFile(), null, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All cells of a sheet as they are shown. */
    static List<List<String>> cells(Sheet sheet) {
        var formatter = new DataFormatter();
        List<List<String>> rows = new java.util.ArrayList<>();
        sheet.forEach(row -> {
            List<String> cells = new java.util.ArrayList<>();
            row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
            rows.add(cells);
        });
        return rows;
    }

    /** All texts of all sheets. */
    static Set<String> texts(Workbook workbook) {
        Set<String> all = new HashSet<>();
        workbook.forEach(sheet -> cells(sheet).forEach(all::addAll));
        return all;
    }
}
