package org.rumbo.dataset;

import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The net below everything that reads and writes a file: what nobody foresaw becomes a finding for the person who brought the file
 * and a trace in the log for those who mend it. It never ends the server, and its own words never reach a person.
 */
final class Unexpected {

    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

    private Unexpected() {}

    /** Reading failed of something that no reader names. */
    static void inFile(Path file, Throwable failure, Findings findings) {
        LOG.warn("{} could not be read", file, failure);
        Throwable cause =
                failure instanceof IllegalStateException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
            findings.error(
                    "too-large",
                    null,
                    null,
                    "Reading the file takes more memory than there is.",
                    "Save only the figures that are needed into a new workbook.");
        } else {
            findings.error(
                    "damaged",
                    null,
                    null,
                    "The file could not be read to its end: something in it is not as in other spreadsheets.",
                    "Open it in a spreadsheet program, save it as .xlsx, and try again. If that does not help, ask those who"
                            + " run Rumbo to look into its log.");
        }
    }

    /**
     * Writing failed. A value that does not fit into its column is the file's matter and a finding.
     *
     * @throws SQLException the failure itself where it is the database's matter
     */
    static void ofDatabase(SQLException failure, Findings findings) throws SQLException {
        String state = failure.getSQLState();
        // class 22 of the standard: data exceptions
        if (state == null || !state.startsWith("22")) {
            throw failure;
        }
        if (!findings.blocking()) {
            LOG.warn("A value does not fit", failure);
            findings.error(
                    "too-long",
                    null,
                    null,
                    "A text of the file is longer, or a number larger, than there is room for.",
                    "Shorten long titles, names and notes.");
        }
    }
}
