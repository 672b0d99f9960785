package org.rumbo.dataset.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.AuditLog;
import org.rumbo.access.AuditRow;
import org.rumbo.country.PlaceKind;
import org.rumbo.dataset.CheckedFile.Basis;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.dataset.FigureCounts;
import org.rumbo.dataset.Figures;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.OvertakenException;
import org.rumbo.dataset.StoredCounts;
import org.rumbo.dataset.StoredDifferences;
import org.rumbo.dataset.StoredFigures;
import org.rumbo.dataset.layout.Known;
import org.rumbo.text.Codes;

/**
 * Writes a release and moves the pointer of its dataset, all in one transaction: readers see the old release or the new one,
 * never a part. Writing is plain JDBC, since a persistence context has nothing to add to a hundred thousand inserts.
 */
public final class ReleaseStore {

    private final Connection connection;
    /** How long the connection waited for locks before, in milliseconds; null where nothing was changed. */
    private @Nullable Long patience;

    public ReleaseStore(Connection connection) {
        this.connection = connection;
    }

    /** What the active releases know already. */
    public Known known() throws SQLException {
        Map<String, PlaceKind> places = new HashMap<>();
        Set<String> indicators = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select p.code, p.kind from place p join dataset d on d.active_release_id = p.release_id")) {
                while (rows.next()) {
                    String code = rows.getString(1);
                    Codes.known(PlaceKind.class, rows.getString(2)).ifPresent(kind -> places.put(code, kind));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select i.code from indicator i join dataset d on d.active_release_id = i.release_id")) {
                while (rows.next()) {
                    indicators.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select k.code from kind k join dataset d on d.active_release_id = k.release_id")) {
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
            }
        }
        return new Known(places, indicators, kinds);
    }

    /** Number of the release of a dataset that was made from this very file; null where there is none. */
    public @Nullable Long releaseOf(String dataset, String checksum) throws SQLException {
        return number(
                "select r.id from dataset_release r join dataset d on d.id = r.dataset_id where d.code = ? and r.checksum = ?",
                dataset,
                checksum);
    }

    /** Whether a file with this checksum is a release of any dataset. */
    public boolean isKnown(String checksum) throws SQLException {
        return number("select min(id) from dataset_release where checksum = ?", checksum) != null;
    }

    /** The release that a new one takes the place of, and how the two differ. */
    public record Replaced(long release, EditionDifference difference) {}

    /** Compares the drafts with the active release of their dataset, if any, row by row as the database hands them over. */
    public @Nullable Replaced replaced(String dataset, Drafts drafts) throws SQLException {
        Long active = activeRelease(dataset);
        return active == null
                ? null
                : new Replaced(active, listedDifference(new Basis(active), drafts, EditionDifference.LISTED));
    }

    /** Compares the drafts with a release that was active a moment ago, with the rows that a person looks at first. */
    public EditionDifference listedDifference(Basis basis, Drafts drafts, int keep) throws SQLException {
        Map<String, Integer> decimals = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select i.code, i.decimals from indicator i join dataset d on d.active_release_id = i.release_id order by d.id")) {
            while (rows.next()) {
                // of several, the oldest dataset's: its words are those that a release borrows
                decimals.putIfAbsent(rows.getString(1), rows.getInt(2));
            }
        }
        drafts.indicators.forEach((code, indicator) -> decimals.put(code, indicator.decimals()));
        ToIntFunction<String> of = code -> decimals.getOrDefault(code, 0);
        Figures now = Figures.of(drafts.observations());
        if (basis.release() == null) {
            return EditionDifference.between(() -> null, now, of, keep);
        }
        try (var stored = new StoredFigures(connection, basis.release(), null)) {
            return EditionDifference.between(stored, now, of, keep);
        }
    }

    /** Number of the active release of a dataset; null where it has none. */
    public @Nullable Long activeRelease(String dataset) throws SQLException {
        return number("select active_release_id from dataset where code = ?", dataset);
    }

    /** Indicators of {@code codes} for which pages show another dataset than this one, by that dataset. */
    public Map<String, List<String>> spokenForByOthers(String dataset, Set<String> codes) throws SQLException {
        Map<String, List<String>> others = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select l.indicator_code, d.code from indicator_lead l join dataset d on d.id = l.dataset_id order by 1")) {
            while (rows.next()) {
                if (!rows.getString(2).equals(dataset) && codes.contains(rows.getString(1))) {
                    others.computeIfAbsent(rows.getString(2), key -> new ArrayList<>())
                            .add(rows.getString(1));
                }
            }
        }
        return others;
    }

    /**
     * Begins a release, inside a transaction that only {@link ReleaseWriter#finish} commits.
     *
     * @return number of the release; null where another import of the same file came first
     */
    @Nullable
    Long begin(About about, String layout, String fileName, String checksum, ImportOptions options)
            throws SQLException {
        connection.setAutoCommit(false);
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            // an import into the same dataset waits for the one before it, however large that is
            patience = number("call lock_timeout()");
            update("set lock_timeout 600000");
        }
        long dataset = lockedDataset(about.dataset());
        if (releaseOf(about.dataset(), checksum) != null) {
            return null;
        }
        if (options.basis() != null && !Objects.equals(options.basis().release(), activeRelease(about.dataset()))) {
            throw new OvertakenException(about.dataset());
        }
        return release(dataset, about, layout, fileName, checksum, options.by().name());
    }

    /** Gives the connection back as {@link #begin} found it; what was not committed is rolled back. */
    void end() throws SQLException {
        connection.rollback();
        if (patience != null) {
            update("set lock_timeout " + patience);
        }
        connection.setAutoCommit(true);
    }

    /** Keeps what a release that is written holds, and how it differs from the one whose place it takes. */
    void count(long release, Drafts drafts, @Nullable Replaced replaced) throws SQLException {
        var counts = new FigureCounts();
        drafts.observations().forEach(o -> counts.add(o.indicator(), o.country(), o.year()));
        StoredCounts.write(connection, release, counts);
        if (replaced != null) {
            StoredDifferences.write(connection, replaced.release(), release, replaced.difference());
        }
    }

    /** Says how many rows a release that is written has, lets its dataset speak for its indicators, activates it, and records it. */
    void activate(long release, Drafts drafts, String fileName, ImportOptions options) throws SQLException {
        String dataset = Objects.requireNonNull(drafts.about()).dataset();
        long number = Objects.requireNonNull(number("select id from dataset where code = ?", dataset));
        update(
                "update dataset_release set rows_read = ?, rows_loaded = ? where id = ?",
                drafts.rowsRead,
                drafts.rowsLoaded(),
                release);
        lead(number, drafts.indicators.keySet(), options.lead());
        Long before = number("select active_release_id from dataset where id = ?", number);
        update("update dataset set active_release_id = ? where id = ?", release, number);
        AuditRow.insert(
                connection,
                options.by(),
                AuditLog.RELEASE_ACTIVATED,
                dataset,
                "release %d from %s, %d rows%s%s"
                        .formatted(
                                release,
                                fileName,
                                drafts.rowsLoaded(),
                                before == null ? "" : ", in place of release " + before,
                                options.lead() ? ", leading" : ""));
    }

    /** The row of a dataset, made where it is missing and locked, so that two imports into one dataset follow each other. */
    private long lockedDataset(String code) throws SQLException {
        if (number("select id from dataset where code = ?", code) == null) {
            try {
                update("insert into dataset (code) values (?)", code);
            } catch (SQLException e) {
                // a second import made it between the question and the answer
                if (e.getSQLState() == null || !e.getSQLState().startsWith("23")) {
                    throw e;
                }
                connection.rollback();
            }
        }
        return Objects.requireNonNull(number("select id from dataset where code = ? for update", code));
    }

    private long release(long dataset, About about, String layout, String fileName, String checksum, String by)
            throws SQLException {
        return ReleaseRows.insert(
                connection,
                """
                insert into dataset_release (dataset_id, title, publisher, edition, as_of, licence, url, citation, contact, file_name, checksum,
                  layout, imported_at, imported_by, rows_read, rows_loaded, title_es, title_pt, edition_es, edition_pt, licence_es,
                  licence_pt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                dataset,
                about.title(),
                about.publisher(),
                about.edition(),
                about.asOf(),
                about.licence(),
                about.url(),
                about.citation(),
                about.contact(),
                fileName,
                checksum,
                layout,
                OffsetDateTime.now(ZoneOffset.UTC),
                by,
                0,
                0,
                about.translation().titleEs(),
                about.translation().titlePt(),
                about.translation().editionEs(),
                about.translation().editionPt(),
                about.translation().licenceEs(),
                about.translation().licencePt());
    }

    private void lead(long dataset, Set<String> indicators, boolean take) throws SQLException {
        Set<String> spokenFor = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select indicator_code from indicator_lead")) {
            while (rows.next()) {
                spokenFor.add(rows.getString(1));
            }
        }
        for (String indicator : indicators) {
            if (!spokenFor.contains(indicator)) {
                update("insert into indicator_lead (indicator_code, dataset_id) values (?, ?)", indicator, dataset);
            } else if (take) {
                update("update indicator_lead set dataset_id = ? where indicator_code = ?", dataset, indicator);
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ReleaseRows.bind(statement, values);
            statement.executeUpdate();
        }
    }

    private @Nullable Long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ReleaseRows.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                long number = rows.getLong(1);
                return rows.wasNull() ? null : number;
            }
        }
    }
}
