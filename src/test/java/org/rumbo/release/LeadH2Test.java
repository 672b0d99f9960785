package org.rumbo.release;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class LeadH2Test extends LeadTest {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }
}
