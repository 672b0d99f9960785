package org.rumbo.release;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class ActivationH2Test extends ActivationTest {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }
}
