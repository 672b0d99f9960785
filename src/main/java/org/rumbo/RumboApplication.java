package org.rumbo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the pages and the API. */
@SpringBootApplication
public class RumboApplication {

    public static void main(String[] args) {
        SpringApplication.run(RumboApplication.class, args);
    }
}
