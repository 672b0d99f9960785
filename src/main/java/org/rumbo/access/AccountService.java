package org.rumbo.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rumbo.access.AccountProblem.Reason;
import org.rumbo.access.AccountStore.Row;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be done to accounts. Each change and its entry in the record are one transaction. A change of role or password, or
 * disabling an account, ends its sessions at their next request.
 */
public class AccountService {

    private final AccountStore store;
    private final SignInThrottle throttle;
    private final Passwords passwords;
    private final AuditLog audit;
    private final FailedAttempts failed;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    AccountService(
            AccountStore store,
            SignInThrottle throttle,
            Passwords passwords,
            AuditLog audit,
            FailedAttempts failed,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.store = store;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.failed = failed;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All accounts in order of their names. */
    public List<Account> accounts() {
        return store.all().stream().map(this::shown).toList();
    }

    /**
     * Makes an account.
     *
     * @return its one-time password, which is kept nowhere
     * @throws AccountProblem when the name will not do
     */
    public String create(Actor by, String name, Role role) {
        String kept = AccountName.checked(name);
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        try {
            transaction.executeWithoutResult(status -> {
                if (store.named(kept).isPresent()) {
                    throw new AccountProblem(Reason.NAME_TAKEN);
                }
                store.insert(kept, hash, role, clock.instant(), by.name());
                audit.record(by, Audited.ACCOUNT_CREATED, kept, role.name());
            });
        } catch (DuplicateKeyException e) {
            // somebody else was a moment faster
            throw new AccountProblem(Reason.NAME_TAKEN);
        }
        return password;
    }

    /**
     * Gives an account another role.
     *
     * @throws AccountProblem when it is the last administrator's
     */
    public void changeRole(Actor by, long id, Role role) {
        transaction.executeWithoutResult(status -> {
            Row account = present(id);
            if (account.role() == role) {
                return;
            }
            if (role != Role.ADMINISTRATOR) {
                keepAnAdministrator(id);
            }
            store.setRole(id, role);
            audit.record(by, Audited.ROLE_CHANGED, account.name(), account.role() + " → " + role);
        });
    }

    /**
     * Refuses sign-in to an account from now on, or allows it again.
     *
     * @throws AccountProblem when it is the last administrator's
     */
    public void setDisabled(Actor by, long id, boolean disabled) {
        transaction.executeWithoutResult(status -> {
            Row account = present(id);
            if (account.disabled() == disabled) {
                return;
            }
            if (disabled) {
                keepAnAdministrator(id);
            }
            store.setDisabled(id, disabled);
            audit.record(by, disabled ? Audited.ACCOUNT_DISABLED : Audited.ACCOUNT_ENABLED, account.name(), null);
        });
    }

    /**
     * Gives an account a new one-time password and lets it try at once.
     *
     * @return the password, which is kept nowhere
     * @throws AccountProblem when the account is gone
     */
    public String resetPassword(Actor by, long id) {
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            Row account = present(id);
            store.setPassword(id, hash, true);
            store.forgetAddresses(id);
            throttle.forget(account.name());
            audit.record(by, Audited.PASSWORD_RESET, account.name(), null);
        });
        return password;
    }

    /** Lets everybody who failed too often with an account try again at once. */
    public void unlock(Actor by, long id) {
        transaction.executeWithoutResult(status -> {
            Row account = present(id);
            throttle.forget(account.name());
            audit.record(by, Audited.ACCOUNT_UNLOCKED, account.name(), null);
        });
    }

    /**
     * Changes the password of the account that is signed in; its other sessions end.
     *
     * @return the session's new identity
     * @throws AccountProblem when the current password is another one or was tried too often, or the new one will not do
     */
    SignedIn changeOwnPassword(Actor by, SignedIn session, String current, String fresh) {
        Row account = present(session.id());
        checkCurrent(by, account, current);
        Passwords.check(fresh, account.name());
        if (passwords.matches(fresh, account.passwordHash())) {
            throw new AccountProblem(Reason.SAME_PASSWORD);
        }
        String hash = passwords.hash(fresh);
        transaction.executeWithoutResult(status -> {
            if (!store.isCurrent(session.id(), session.sessionNumber())) {
                throw new AccountProblem(Reason.GONE);
            }
            store.setPassword(session.id(), hash, false);
            store.forgetAddresses(session.id());
            audit.record(by, Audited.PASSWORD_CHANGED, account.name(), null);
        });
        store.know(session.id(), NetworkBlock.of(by.from()), clock.instant());
        return SignedIn.of(present(session.id()));
    }

    /**
     * Makes the first account, where there is none.
     *
     * @return its one-time password; empty where there is an account
     */
    Optional<String> createFirst(String name) {
        return store.isEmpty() ? Optional.of(create(Actor.START, name, Role.ADMINISTRATOR)) : Optional.empty();
    }

    /**
     * Makes an account an administrator that can sign in, whatever became of it; makes it where it is missing.
     *
     * @return its new one-time password
     */
    String restore(Actor by, String name) {
        Optional<Row> known = store.named(name);
        if (known.isEmpty()) {
            return create(by, name, Role.ADMINISTRATOR);
        }
        long id = known.get().id();
        changeRole(by, id, Role.ADMINISTRATOR);
        setDisabled(by, id, false);
        return resetPassword(by, id);
    }

    private void checkCurrent(Actor by, Row account, String current) {
        if (throttle.beginChange(account.name()) instanceof SignInThrottle.Attempt.Refused) {
            failed.add(Audited.CURRENT_PASSWORD_REFUSED, account.name(), by.from(), null);
            throw new AccountProblem(Reason.TOO_OFTEN);
        }
        if (!passwords.matches(current, account.passwordHash())) {
            failed.add(Audited.CURRENT_PASSWORD_WRONG, account.name(), by.from(), null);
            throw new AccountProblem(Reason.WRONG_PASSWORD);
        }
        throttle.changed(account.name());
    }

    private void keepAnAdministrator(long leaving) {
        List<Long> administrators = store.lockedAdministrators();
        if (administrators.contains(leaving) && administrators.size() == 1) {
            throw new AccountProblem(Reason.LAST_ADMINISTRATOR);
        }
    }

    private Row present(long id) {
        return store.numbered(id).orElseThrow(() -> new AccountProblem(Reason.GONE));
    }

    private Account shown(Row row) {
        return new Account(
                row.id(),
                row.name(),
                row.role(),
                row.oneTime(),
                row.disabled(),
                throttle.lockedUntil(row.name()).orElse(null),
                row.createdAt(),
                row.createdBy(),
                row.signedInAt());
    }
}
