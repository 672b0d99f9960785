package org.rumbo.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before all pages. */
@Configuration
class ShellConfiguration {

    /** Made here and not found by itself: tests of the API alone know filters and no pages. */
    @Bean
    FullHouse fullHouse(OpenPages pages) {
        return new FullHouse(pages);
    }
}
