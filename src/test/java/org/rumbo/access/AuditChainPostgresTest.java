package org.rumbo.access;

import javax.sql.DataSource;
import org.rumbo.testing.Databases;

class AuditChainPostgresTest extends AuditChainTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
