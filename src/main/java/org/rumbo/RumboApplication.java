package org.rumbo;

import java.util.Arrays;
import org.rumbo.dataset.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the pages and the API; with {@code import FILE} it imports a workbook instead and ends. */
@SpringBootApplication
public class RumboApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            int code = ImportCommand.run(Arrays.asList(args).subList(1, args.length));
            // exit() looks for a logger of exits in every library; a good end needs none
            if (code != 0) {
                System.exit(code);
            }
            return;
        }
        // a second process (bin/run import) reaches the database over this machine's loopback only
        System.setProperty("h2.bindAddress", "127.0.0.1");
        SpringApplication.run(RumboApplication.class, args);
    }
}
