package org.rumbo.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rumbo.access.AccountStore.Row;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password. What it answers, and how long it takes, is the same whether the account exists or not. */
class AccountSignIn implements AuthenticationProvider {

    /** Whoever tries has to wait. */
    static final class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final Instant until;

        TooManyAttempts(Instant until) {
            super("too many attempts");
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }

    /** Stands in the record for a name that is no account's: people type passwords into the wrong field. */
    private static final String NO_ACCOUNT = "—";

    private final AccountStore store;
    private final SignInThrottle throttle;
    private final Passwords passwords;
    private final AuditLog audit;
    private final InstantSource clock;

    AccountSignIn(
            AccountStore store, SignInThrottle throttle, Passwords passwords, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : Actor.THIS_MACHINE;
        if (throttle.begin(name, address) instanceof SignInThrottle.Attempt.Refused refused) {
            throw new TooManyAttempts(refused.until());
        }
        Optional<Row> account = store.named(name);
        boolean right =
                passwords.matches(password, account.map(Row::passwordHash).orElse(null));
        if (!right || account.get().disabled()) {
            failed(account, name, address);
            throw new BadCredentialsException("wrong name or password");
        }
        Row row = account.get();
        throttle.succeeded(name, address);
        store.signedIn(row.id(), clock.instant());
        audit.record(new Actor(row.name(), address), Audited.SIGN_IN, row.name(), null);
        SignedIn signedIn = SignedIn.of(row);
        var answer = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
        answer.setDetails(attempt.getDetails());
        return answer;
    }

    private void failed(Optional<Row> account, String name, String address) {
        String subject = account.map(Row::name).orElse(NO_ACCOUNT);
        Actor actor = new Actor(NO_ACCOUNT, address);
        audit.record(actor, Audited.SIGN_IN_FAILED, subject, null);
        throttle.lockedUntil(name)
                .ifPresent(until -> audit.record(actor, Audited.SIGN_IN_LOCKED, subject, until.toString()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
