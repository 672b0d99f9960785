package org.rumbo.release;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class LeadPostgresTest extends LeadTest {

    @Override
    DataSource newDatabase() {
        return Databases.postgres();
    }
}
