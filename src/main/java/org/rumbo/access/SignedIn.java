package org.rumbo.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Whose session it is. With a one-time password it may do nothing yet but choose a new one, so it holds no role.
 *
 * @param sessionNumber of the account when the session began; when the account has a higher one, the session is over
 */
record SignedIn(long id, String name, Role role, boolean oneTime, long sessionNumber)
        implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(AccountStore.Row account) {
        return new SignedIn(account.id(), account.name(), account.role(), account.oneTime(), account.sessionNumber());
    }

    @Override
    public String getName() {
        return name;
    }

    Collection<GrantedAuthority> authorities() {
        return oneTime
                ? List.of()
                : role.allows().stream()
                        .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                        .toList();
    }
}
