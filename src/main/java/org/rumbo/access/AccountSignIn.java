package org.rumbo.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.rumbo.access.AccountStore.Row;
import org.rumbo.access.SignInThrottle.Attempt;
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

    private final AccountStore store;
    private final SignInThrottle throttle;
    private final Passwords passwords;
    private final AuditLog audit;
    private final FailedAttempts failed;
    private final InstantSource clock;
    private final Consumer<Duration> pause;

    /** @param pause lets somebody wait */
    AccountSignIn(
            AccountStore store,
            SignInThrottle throttle,
            Passwords passwords,
            AuditLog audit,
            FailedAttempts failed,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.store = store;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.failed = failed;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : Actor.THIS_MACHINE;
        NetworkBlock block = NetworkBlock.of(address);
        Optional<Row> account = store.named(name);
        boolean known = store.signedInFrom(name, block, clock.instant());
        // people type passwords into the wrong field: a name that is no account's is not written down
        String subject = account.map(Row::name).orElse(FailedAttempts.ANY);
        switch (throttle.begin(name, block, known)) {
            case Attempt.Refused refused -> {
                failed.add(Audited.SIGN_IN_REFUSED, subject, address, null);
                throw new TooManyAttempts(refused.until());
            }
            case Attempt.Allowed allowed -> pause.accept(allowed.after());
        }
        boolean right =
                passwords.matches(password, account.map(Row::passwordHash).orElse(null));
        if (!right || account.get().disabled()) {
            failed.add(Audited.SIGN_IN_FAILED, subject, address, null);
            throttle.lockedUntil(name, block)
                    .ifPresent(until -> failed.add(Audited.SIGN_IN_LOCKED, subject, address, until.toString()));
            throw new BadCredentialsException("wrong name or password");
        }
        Row row = account.get();
        throttle.succeeded(name, block, known);
        store.signedIn(row.id(), clock.instant());
        store.know(row.id(), block, clock.instant());
        audit.record(new Actor(row.name(), address), Audited.SIGN_IN, row.name(), null);
        SignedIn signedIn = SignedIn.of(row);
        var answer = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
        answer.setDetails(attempt.getDetails());
        return answer;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
