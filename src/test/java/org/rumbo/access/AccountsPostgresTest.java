package org.rumbo.access;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class AccountsPostgresTest extends AccountsTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
