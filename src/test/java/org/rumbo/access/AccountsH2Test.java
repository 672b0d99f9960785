package org.rumbo.access;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class AccountsH2Test extends AccountsTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
