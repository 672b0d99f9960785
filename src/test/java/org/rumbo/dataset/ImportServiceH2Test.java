package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.Databases;

class ImportServiceH2Test extends ImportServiceTest {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }

    @Test
    void aConnectionOfAPoolWaitsForLocksAsLongAsBefore() throws Exception {
        var database = (JdbcDataSource) Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        var pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(1);
        List<String> before = Databases.query(pool, "call lock_timeout()");

        new ImportService(pool)
                .importFile(
                        Sheets.template(List.of("SLV", "rate", 2015, 107.64, "observed"))
                                .write(folder, "a.xlsx"),
                        new ImportOptions(false, false, "test"));

        assertThat(Databases.query(pool, "call lock_timeout()")).isEqualTo(before);
        pool.dispose();
    }
}
