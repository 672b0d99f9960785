package org.rumbo.dataset;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class ImportServiceH2Test extends ImportServiceTest {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }
}
