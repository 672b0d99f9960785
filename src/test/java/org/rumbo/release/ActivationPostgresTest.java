package org.rumbo.release;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class ActivationPostgresTest extends ActivationTest {

    @Override
    DataSource newDatabase() {
        return Databases.postgres();
    }
}
