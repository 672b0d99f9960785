package org.rumbo.access;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads who acts from the session, which tasks of a page share with its requests. */
@Component
class SessionActor implements CurrentActor {

    @Override
    public Optional<Actor> actor() {
        return signedIn().map(authentication -> new Actor(authentication.getName(), address(authentication)));
    }

    @Override
    public boolean isEditor() {
        return holds(Roles.EDITOR);
    }

    @Override
    public boolean isAdministrator() {
        return holds(Roles.ADMINISTRATOR);
    }

    private static boolean holds(String role) {
        return signedIn()
                .map(authentication -> authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())))
                .orElse(false);
    }

    private static Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }

    /** The address of the request, or of the sign-in where no request is at hand. */
    private static String address(Authentication authentication) {
        String now = requestAddress();
        if (now != null) {
            return now;
        }
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : Actor.THIS_MACHINE;
    }

    private static @Nullable String requestAddress() {
        VaadinRequest ofPage = VaadinRequest.getCurrent();
        if (ofPage != null) {
            return ofPage.getRemoteAddr();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
