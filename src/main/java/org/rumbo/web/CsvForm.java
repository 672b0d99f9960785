package org.rumbo.web;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a CSV file is written.
 *
 * @param separator what parts two cells
 * @param decimal what stands before the decimals of a number
 * @param marked whether the file begins with the mark of its encoding: without it a spreadsheet program takes it for its own old
 *     encoding, and spoils every accent
 */
public record CsvForm(char separator, char decimal, boolean marked) {

    /** As RFC 4180 has it, the same wherever the program that asks runs. */
    public static final CsvForm MACHINES = new CsvForm(',', '.', false);

    /**
     * As a spreadsheet program opens it that is set to the language: where a comma stands before the decimals, it cannot part the
     * cells, too, and a semicolon does.
     */
    public static CsvForm people(Locale language) {
        char decimal = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return new CsvForm(decimal == ',' ? ';' : ',', decimal, true);
    }
}
