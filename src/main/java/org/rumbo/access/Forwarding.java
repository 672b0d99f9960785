package org.rumbo.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Whose word is taken for where a request comes from and under which name it asks. */
@Configuration
class Forwarding {

    private static final String STRATEGY = "server.forward-headers-strategy";

    /** The server itself reads the headers, and only from proxies that were named; the other way asks nobody who sent them. */
    Forwarding(@Value("${" + STRATEGY + ":none}") String strategy) {
        if (strategy.strip().equalsIgnoreCase("framework")) {
            throw new InvalidConfigurationPropertyValueException(
                    STRATEGY,
                    strategy,
                    "With it anybody could say where they come from. Use native, and name the proxies with"
                            + " rumbo.trusted-proxies.");
        }
    }

    @Bean
    FilterRegistrationBean<HostNames> hostNames(@Value("${" + HostNames.PROPERTY + ":}") List<String> names) {
        var registration = new FilterRegistrationBean<>(new HostNames(names));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
