package org.rumbo.dataset;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class ImportServicePostgresTest extends ImportServiceTest {

    @Override
    DataSource newDatabase() {
        return Databases.postgres();
    }
}
