package org.rumbo.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.rumbo.home.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: a ZIP file with one CSV a table and a list of what it holds, the same from either database and for either. All of it
 * is of one moment, also while others write.
 */
public final class Backup {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Nothing stands for no value, and {@code ""} for an empty text. */
    private static final CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator("\n")
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();

    private static final JsonMapper JSON = new JsonMapper();

    private Backup() {}

    /** Writes all rows that {@code connection} sees at one moment. */
    public static Manifest write(Connection connection, OutputStream file) throws IOException, SQLException {
        connection.setAutoCommit(false);
        // under repeatable reads H2 would see rows that came in meanwhile
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        try (var zip = new ZipOutputStream(file)) {
            String schema = Schema.version(connection)
                    .orElseThrow(() -> new IOException("The database holds no table of Rumbo."));
            List<Manifest.Part> parts = new ArrayList<>();
            for (Table table : Table.of(connection)) {
                parts.add(write(connection, table, zip));
            }
            var manifest = new Manifest(Manifest.FORMAT, schema, Instant.now(), parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static Manifest.Part write(Connection connection, Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        var csv = new CSVPrinter(writer, FORM);
        RowDigest digest = read(connection, table, csv::printRecord);
        csv.flush();
        zip.closeEntry();
        return new Manifest.Part(
                table.name(), table.columns().stream().map(Column::name).toList(), digest.rows(), digest.value());
    }

    /** Takes a row as texts. */
    interface Rows {
        void row(List<@Nullable String> values) throws IOException, SQLException;
    }

    /** Hands over each row of a table; the connection is within a transaction. */
    static RowDigest read(Connection connection, Table table, Rows rows) throws IOException, SQLException {
        var digest = new RowDigest();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result =
                    statement.executeQuery("select %s from %s".formatted(table.columnList(), table.name()))) {
                while (result.next()) {
                    @Nullable String[] values = new String[table.columns().size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = table.columns().get(i).read(result, i + 1);
                    }
                    List<@Nullable String> row = Arrays.asList(values);
                    digest.add(row);
                    rows.row(row);
                }
            }
        }
        return digest;
    }

    /**
     * Reads a backup to its end and holds it to its own list.
     *
     * @throws IOException when the file is no backup, is damaged, or was changed
     */
    public static Manifest check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            for (Manifest.Part part : manifest.tables()) {
                try {
                    read(zip, part, row -> {});
                } catch (SQLException e) {
                    throw new IllegalStateException("nothing here asks a database", e);
                }
            }
            return manifest;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new IOException("it holds no %s, so it is no backup of Rumbo".formatted(Manifest.NAME));
        }
        try (var content = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(content, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new IOException(
                        "its form is %d, and this program reads %d".formatted(manifest.format(), Manifest.FORMAT));
            }
            return manifest;
        } catch (JacksonException e) {
            throw new IOException("its %s cannot be read: %s".formatted(Manifest.NAME, e.getOriginalMessage()), e);
        }
    }

    /** Hands over each row of a table in a backup; the rows are held to its list at the end. */
    static void read(ZipFile zip, Manifest.Part part, Rows rows) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new IOException("it holds no " + part.entry());
        }
        var digest = new RowDigest();
        try (var reader = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
                CSVParser csv = FORM.parse(reader)) {
            for (CSVRecord record : csv) {
                List<@Nullable String> row = Arrays.asList(record.values());
                if (row.size() != part.columns().size()) {
                    throw new IOException("row %d of %s has %d values in place of %d"
                            .formatted(
                                    record.getRecordNumber(),
                                    part.entry(),
                                    row.size(),
                                    part.columns().size()));
                }
                digest.add(row);
                rows.row(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (digest.rows() != part.rows() || !digest.value().equals(part.digest())) {
            throw new IOException("%s is not what was written: %d rows where its list says %d, or other values"
                    .formatted(part.entry(), digest.rows(), part.rows()));
        }
    }
}
