package org.rumbo.home;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database, opened, found sound and up to date. */
public final class Database implements AutoCloseable {

    private final String place;
    private final Access pages;
    private final DataSource source;
    private final DataSource owner;
    private final Connection first;

    /** Where a pool of connections finds the database, and as whom. */
    record Access(String url, String user, String password) {}

    Database(String place, Access pages, DataSource source, DataSource owner, Connection first) {
        this.place = place;
        this.pages = pages;
        this.source = source;
        this.owner = owner;
        this.first = first;
    }

    /** What it is called in a sentence: a file, or the address of a server. */
    public String place() {
        return place;
    }

    /** Where a pool finds it. */
    public String url() {
        return pages.url();
    }

    /** Who reads and writes rows. */
    public String user() {
        return pages.user();
    }

    /** The password of that user. */
    public String password() {
        return pages.password();
    }

    /** Connections that read and write rows; on H2 they may do nothing else. */
    public DataSource source() {
        return source;
    }

    /** Connections that may change tables. */
    public DataSource owner() {
        return owner;
    }

    /** Gives up the connection that kept an H2 file open: with the last one it closes. */
    @Override
    public void close() throws SQLException {
        first.close();
    }
}
