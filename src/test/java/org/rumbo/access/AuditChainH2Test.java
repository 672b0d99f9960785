package org.rumbo.access;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class AuditChainH2Test extends AuditChainTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
