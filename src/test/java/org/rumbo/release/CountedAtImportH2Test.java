package org.rumbo.release;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class CountedAtImportH2Test extends CountedAtImportTest {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }
}
