package org.rumbo.dataset.mapping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Mappings by the header that they were made for. The newest one for a header counts. */
public final class MappingStore {

    private final Connection connection;

    public MappingStore(Connection connection) {
        this.connection = connection;
    }

    /** The mapping for a header; empty where there is none, or one that an older version wrote in another form. */
    public Optional<SheetMapping> find(String fingerprint) throws SQLException {
        try (var statement = connection.prepareStatement("select mapping from sheet_mapping where fingerprint = ?")) {
            statement.setString(1, fingerprint);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? MappingJson.read(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether any mapping is remembered, so that a file need not be looked through in vain. */
    public boolean empty() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from sheet_mapping")) {
            return !rows.next() || rows.getLong(1) == 0;
        }
    }

    /**
     * Remembers a mapping, in place of the one before.
     *
     * @param by who made it
     */
    public void remember(String fingerprint, SheetMapping mapping, String by) throws SQLException {
        try (var gone = connection.prepareStatement("delete from sheet_mapping where fingerprint = ?");
                var made = connection.prepareStatement(
                        "insert into sheet_mapping (fingerprint, dataset_code, mapping, saved_at, saved_by) values (?, ?, ?, ?, ?)")) {
            gone.setString(1, fingerprint);
            gone.executeUpdate();
            made.setString(1, fingerprint);
            made.setString(2, mapping.origin().dataset());
            made.setString(3, MappingJson.write(mapping));
            made.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
            made.setString(5, by);
            made.executeUpdate();
        }
    }
}
