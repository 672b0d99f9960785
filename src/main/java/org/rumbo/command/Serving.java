package org.rumbo.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.home.BrokenFile;
import org.rumbo.home.Database;
import org.rumbo.home.DatabaseChoice;
import org.rumbo.home.Home;
import org.rumbo.home.HomeLock;
import org.rumbo.home.HomeProblem;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Serves. Before anything else starts, the home is closed to other accounts and to other programs, and its database is opened, found
 * sound and brought up to date, so that what is wrong is told within seconds.
 */
public final class Serving {

    /** Kept for as long as the program runs: the system drops a lock whose file nobody holds any more. */
    private static @Nullable HomeLock lock;

    private Serving() {}

    /**
     * Starts the program, which then runs by itself.
     *
     * @return exit code; not zero where it did not start
     */
    public static int start(Class<?> program, List<String> words) {
        try {
            Options.check(words);
            DatabaseChoice choice = DatabaseChoice.of(words, System.getenv());
            Home home = Home.at(Commands.place(words, System.getenv()));
            home.closeAll();
            lock = lockOf(home);
            try (Database database = choice.open(home, "")) {
                choice.remember(home);
                var application = new SpringApplication(program);
                application.setDefaultProperties(properties(home, database, choice));
                ConfigurableApplicationContext context = application.run(words.toArray(String[]::new));
                listen(home, context);
            }
            return Commands.FINE;
        } catch (WrongUse e) {
            System.err.println(e.getMessage());
            System.err.print(e.usage());
            return Commands.WRONG_USE;
        } catch (HomeProblem e) {
            System.err.println("Rumbo did not start. " + e.inWords());
            return Commands.FAILED;
        } catch (IOException | SQLException e) {
            LoggerFactory.getLogger(Serving.class).error("Rumbo did not start", e);
            return Commands.FAILED;
        }
    }

    private static @Nullable HomeLock lockOf(Home home) {
        Turn turn = Turn.await(home, Turn.PATIENCE);
        if (turn.serving().isPresent()) {
            ServingProgram other = turn.serving().get();
            throw new HomeProblem(
                    "Another Rumbo (process %d) serves %s at %s."
                            .formatted(other.process(), home.folder(), other.address()),
                    "Use that one, or end it first. A second one beside it needs a folder of its own: RUMBO_HOME=FOLDER bin/run.");
        }
        return turn.lock();
    }

    private static Map<String, Object> properties(Home home, Database database, DatabaseChoice choice) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("rumbo.home", home.folder().toString());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        // done already, by a user who may
        properties.put("spring.flyway.enabled", "false");
        if (choice.isServer()) {
            properties.put("spring.datasource.hikari.data-source-properties.ApplicationName", DatabaseChoice.PROGRAM);
        } else {
            properties.put("spring.datasource.hikari.exception-override-class-name", BrokenFile.class.getName());
            // H2 calls a connection valid whose file is closed
            properties.put("spring.datasource.hikari.connection-test-query", "select 1");
        }
        return properties;
    }

    /** From here on commands find the program and hand it their work; until it stops. */
    private static void listen(Home home, ConfigurableApplicationContext context) throws IOException {
        if (!(context instanceof WebServerApplicationContext served) || served.getWebServer() == null) {
            return;
        }
        String address = "http://localhost:%d%s"
                .formatted(
                        served.getWebServer().getPort(),
                        context.getEnvironment().getProperty("server.servlet.context-path", ""));
        CommandListener listener = CommandListener.start(home, context.getBean(DataSource.class), address);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                listener.close();
            }
        });
    }
}
