package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.rumbo.access.CurrentActor;
import org.rumbo.provenance.ShownNow;
import org.rumbo.testing.Databases;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The page that an editor sees after a change is made in the request that changed it: it shows the new state. */
@ReadSide
class ChangeInRequestTest {

    private static final Actor ANA = new Actor("ana", "10.0.0.1");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @Autowired
    ShownNow shown;

    @Autowired
    Fixture given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    private final AuditLog unrecorded = mock();
    private final CurrentActor editor = mock();

    private DatasetLock lock;
    private long first;
    private long newer;

    @BeforeEach
    void twoDatasetsWithTheSameIndicator() {
        when(editor.isEditor()).thenReturn(true);
        lock = new DatasetLock(database, jdbc, transactions, editor);
        long dataset = given.dataset("first");
        first = given.release(dataset, "one", null, "2026-01-01T00:00:00Z");
        newer = given.release(dataset, "two", null, "2026-01-02T00:00:00Z");
        given.activate(dataset, first);
        given.indicator(first, "rate", "homicide", 1);
        given.indicator(given.activeRelease("second", "one", null), "rate", "homicide", 1);
        given.lead("rate", dataset);
    }

    @Test
    void after_a_change_of_lead() {
        ShownNow.inOneRequest(() -> {
            assertThat(shown.get().leads()).containsEntry("rate", "first");

            new Lead(jdbc, lock, unrecorded).take("rate", "second", "first", ANA);

            assertThat(shown.get().leads()).containsEntry("rate", "second");
            return null;
        });
    }

    @Test
    void after_an_activation() {
        ShownNow.inOneRequest(() -> {
            assertThat(shown.get().shows("first", first)).isTrue();

            new Activation(jdbc, lock, unrecorded).activate(newer, first, ANA);

            assertThat(shown.get().shows("first", newer)).isTrue();
            return null;
        });
    }
}
