package org.rumbo.access;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.rumbo.access.AccountSignIn.TooManyAttempts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Where one is led after a sign-in: on to where one wanted to go, or back to the form with a sentence. */
final class SignInAnswers {

    private SignInAnswers() {}

    /** On to the page that asked for an account, else to the one where the link was followed, else to the first one. */
    static final class Success extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            if (authentication.getPrincipal() instanceof SignedIn who && who.oneTime()) {
                // where one wanted to go stays in the session until the new password is there
                getRedirectStrategy().sendRedirect(request, response, "/" + SignInPath.PASSWORD);
                return;
            }
            super.onAuthenticationSuccess(request, response, authentication);
        }

        @Override
        protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
            String target = super.determineTargetUrl(request, response);
            String back = WayBack.take(request);
            return back != null && target.equals(getDefaultTargetUrl()) ? back : target;
        }
    }

    /** Back to the form. The name stays in the session, so that only the password is typed again. */
    static final class Failure implements AuthenticationFailureHandler {

        private final InstantSource clock;

        Failure(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
                throws IOException {
            String name = request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY);
            HttpSession session = request.getSession(false);
            if (session != null && name != null && name.length() <= Actor.LONGEST) {
                session.setAttribute(SignInForm.TYPED_NAME, name);
            }
            String query = SignInPath.ERROR + "=" + SignInPath.WRONG;
            if (problem instanceof TooManyAttempts wait) {
                long seconds = Duration.between(clock.instant(), wait.until()).toSeconds();
                query = SignInPath.ERROR + "=" + SignInPath.WAIT + "&" + SignInPath.MINUTES + "="
                        + Math.max(1, Math.ceilDiv(seconds, 60));
            }
            response.sendRedirect(request.getContextPath() + "/" + SignInPath.SIGN_IN + "?" + query);
        }
    }
}
