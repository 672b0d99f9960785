package org.rumbo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rumbo.text.Texts;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the names that the server was given, and under no other. Where it was given none it answers under any: nothing that it
 * writes is made from the name that a request brings. The machine itself may always ask under its own name, as operators do.
 */
final class HostNames extends OncePerRequestFilter {

    static final String PROPERTY = "rumbo.hosts";

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");
    private static final Set<String> OF_THE_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private final Set<String> names;

    /** @param names without scheme and port; empty for any */
    HostNames(List<String> names) {
        this.names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (String name : this.names) {
            if (!FORM.matcher(name).matches()) {
                throw new InvalidConfigurationPropertyValueException(
                        PROPERTY,
                        name,
                        "A host name has neither scheme nor port nor path, as in rumbo.example.org; several are parted"
                                + " by commas.");
            }
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.isEmpty() || names.contains(asked(request)) || ofTheMachine(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(Texts.of(Refusal.language(request)).get("access.refused.host"));
    }

    private static String asked(HttpServletRequest request) {
        String name = request.getServerName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static boolean ofTheMachine(HttpServletRequest request) {
        try {
            return OF_THE_MACHINE.contains(asked(request))
                    && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
