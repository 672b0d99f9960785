package org.rumbo.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.WrappedSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/** What the forms of sign-in need of the request in which they are shown. */
public final class SignInForm {

    /** Attribute of the session: the name typed in an attempt that failed. */
    static final String TYPED_NAME = "rumbo.typed-name";

    /**
     * What shows that a form comes from a page of ours.
     *
     * @param parameter name of the hidden field
     */
    public record Token(String parameter, String value) {}

    private SignInForm() {}

    /** The token for a form of this page; empty where no request is at hand. */
    public static Optional<Token> token() {
        return request()
                .map(request -> (CsrfToken) request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()))
                .map(token -> new Token(token.getParameterName(), token.getToken()));
    }

    /** The name typed in the attempt before this one, once. */
    public static Optional<String> typedName() {
        return request()
                .flatMap(request -> Optional.<WrappedSession>ofNullable(request.getWrappedSession(false)))
                .flatMap(session -> {
                    Object name = session.getAttribute(TYPED_NAME);
                    session.removeAttribute(TYPED_NAME);
                    return name instanceof String text ? Optional.of(text) : Optional.empty();
                });
    }

    /** Whether whoever is signed in has to choose a password before anything else. */
    public static boolean mustChoosePassword() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who && who.oneTime();
    }

    private static Optional<VaadinServletRequest> request() {
        return Optional.<VaadinRequest>ofNullable(VaadinRequest.getCurrent())
                .filter(VaadinServletRequest.class::isInstance)
                .map(VaadinServletRequest.class::cast);
    }
}
