package org.rumbo.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;

/** Sheets that people print on. */
enum Paper {
    A4_PORTRAIT("A4", false),
    A4_LANDSCAPE("A4", true),
    LETTER_PORTRAIT("Letter", false),
    LETTER_LANDSCAPE("Letter", true);

    private static final String MARGIN = "10mm";

    private final String format;
    private final boolean landscape;

    Paper(String format, boolean landscape) {
        this.format = format;
        this.landscape = landscape;
    }

    /** The page as a browser prints it when nobody changed its settings: without the grounds of boxes. */
    Printed print(Page page, String name) {
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat(format)
                .setLandscape(landscape)
                .setPrintBackground(false)
                .setMargin(new Margin()
                        .setTop(MARGIN)
                        .setRight(MARGIN)
                        .setBottom(MARGIN)
                        .setLeft(MARGIN)));
        return Printed.read(pdf, name + "-" + this);
    }
}
