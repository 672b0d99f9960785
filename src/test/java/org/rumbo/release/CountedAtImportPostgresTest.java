package org.rumbo.release;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class CountedAtImportPostgresTest extends CountedAtImportTest {

    @Override
    DataSource newDatabase() {
        return Databases.postgres();
    }
}
