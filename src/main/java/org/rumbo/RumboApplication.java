package org.rumbo;

import java.util.List;
import org.rumbo.command.Commands;
import org.rumbo.command.Serving;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the pages and the API; with the name of a command it does that instead and ends. */
@SpringBootApplication
public class RumboApplication {

    public static void main(String[] args) {
        List<String> words = List.of(args);
        int code = Commands.isCommand(words) ? Commands.run(words) : Serving.start(RumboApplication.class, words);
        // exit() looks for a logger of exits in every library; a good end needs none
        if (code != 0) {
            System.exit(code);
        }
    }
}
