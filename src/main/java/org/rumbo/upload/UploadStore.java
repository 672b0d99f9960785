package org.rumbo.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of files that were brought. */
@Repository
class UploadStore {

    private static final String COLUMNS =
            "select id, file_name, file_size, checksum, uploaded_at, uploaded_by, mapping, release_id from upload ";

    private final JdbcClient database;

    UploadStore(JdbcClient database) {
        this.database = database;
    }

    void add(StagedUpload upload) {
        database.sql("""
                        insert into upload (id, file_name, file_size, checksum, uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        upload.id(),
                        upload.fileName(),
                        upload.size(),
                        upload.checksum(),
                        upload.uploadedAt().atOffset(ZoneOffset.UTC),
                        upload.uploadedBy())
                .update();
    }

    Optional<StagedUpload> find(String id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(UploadStore::upload)
                .optional();
    }

    /** The newest, those that are a release included. */
    List<StagedUpload> newest(int most) {
        return database.sql(COLUMNS + "order by uploaded_at desc, id fetch first ? rows only")
                .param(most)
                .query(UploadStore::upload)
                .list();
    }

    /** All that are known. */
    Set<String> ids() {
        return database.sql("select id from upload")
                .query((row, number) -> row.getString("id"))
                .set();
    }

    /** Those that were brought before a moment. */
    List<String> before(OffsetDateTime moment) {
        return database.sql("select id from upload where uploaded_at < ?")
                .param(moment)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void map(String id, String mapping) {
        database.sql("update upload set mapping = ? where id = ?")
                .params(mapping, id)
                .update();
    }

    void released(String id, long release) {
        database.sql("update upload set release_id = ? where id = ?")
                .params(release, id)
                .update();
    }

    /** @return whether it was there */
    boolean delete(String id) {
        return database.sql("delete from upload where id = ?").param(id).update() == 1;
    }

    private static StagedUpload upload(ResultSet row, int number) throws SQLException {
        Long release = row.getObject("release_id", Long.class);
        return new StagedUpload(
                row.getString("id"),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("checksum"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"),
                row.getString("mapping"),
                release);
    }
}
