package org.rumbo.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.rumbo.access.AccountProblem.Reason;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the form with a new password: an ordinary form, which password managers understand. */
@Controller
class PasswordController {

    private final AccountService accounts;
    private final SignInAnswers.Success onward;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordController(AccountService accounts, SignInAnswers.Success onward) {
        this.accounts = accounts;
        this.onward = onward;
    }

    @PostMapping("/" + SignInPath.CHANGE_PASSWORD)
    void change(
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String repeated,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (!(authentication.getPrincipal() instanceof SignedIn who)) {
            response.sendRedirect(request.getContextPath() + "/" + SignInPath.SIGN_IN);
            return;
        }
        SignedIn renewed;
        try {
            if (!fresh.equals(repeated)) {
                throw new AccountProblem(Reason.NOT_REPEATED);
            }
            renewed = accounts.changeOwnPassword(new Actor(who.name(), request.getRemoteAddr()), who, current, fresh);
        } catch (AccountProblem problem) {
            response.sendRedirect(request.getContextPath() + "/" + SignInPath.PASSWORD + "?" + SignInPath.ERROR + "="
                    + problem.reason().name().toLowerCase(Locale.ROOT));
            return;
        }
        // somebody may have planted the session before: from here on it has another name
        request.changeSessionId();
        var token = UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.authorities());
        token.setDetails(authentication.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onward.onAuthenticationSuccess(request, response, token);
    }
}
