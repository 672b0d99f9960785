package org.rumbo;

import java.util.Map;
import org.rumbo.testing.Databases;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Set up as a team would: by the profile and three variables of the environment. */
@ActiveProfiles("postgres")
class StartsWithItsWorkbooksPostgresTest extends StartsWithItsWorkbooksTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "spring.datasource.url", "RUMBO_DB_URL",
            "spring.datasource.username", "RUMBO_DB_USER",
            "spring.datasource.password", "RUMBO_DB_PASSWORD");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.postgres((property, value) -> registry.add(VARIABLES.get(property), value));
    }
}
