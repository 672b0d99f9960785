package org.rumbo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was disabled, has another role or password now, or that was idle or open for too long. It asks at
 * each request of somebody who is signed in, so that it holds at once; readers without an account cost nothing.
 */
final class SessionWatch extends OncePerRequestFilter {

    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final String SINCE = "rumbo.signed-in";
    private static final String ACTIVE = "rumbo.active";

    private final AccountStore store;
    private final InstantSource clock;

    SessionWatch(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Optional<SignedIn> who = signedIn(session);
            if (who.isPresent()) {
                if (goesOn(session, who.get(), isHeartbeat(request))) {
                    chain.doFilter(request, response);
                    return;
                }
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(HttpSession session, SignedIn who, boolean heartbeat) {
        Instant now = clock.instant();
        Instant since = time(session, SINCE, now);
        Instant active = time(session, ACTIVE, now);
        if (active.plus(IDLE).isBefore(now) || since.plus(LONGEST).isBefore(now)) {
            return false;
        }
        if (!heartbeat) {
            session.setAttribute(ACTIVE, now);
        }
        return store.isCurrent(who.id(), who.sessionNumber());
    }

    private static Instant time(HttpSession session, String attribute, Instant now) {
        if (session.getAttribute(attribute) instanceof Instant known) {
            return known;
        }
        session.setAttribute(attribute, now);
        return now;
    }

    /** An open page says that it is still there, also when nobody sits before it. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"));
    }

    /** Who is signed in in the session of a request; nobody where it has none. */
    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : signedIn(session);
    }

    private static Optional<SignedIn> signedIn(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known
                        && known.getAuthentication() != null
                        && known.getAuthentication().getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }
}
