package org.rumbo.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the account {@code admin} at the first start, and gives one back to whoever runs the server and has lost it. The password
 * stands in the log once and nowhere else; whoever can read the log of a server can do more than this anyway.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";
    private static final String PROPERTY = "rumbo.reset-administrator";

    private final AccountService accounts;
    private final @Nullable String reset;

    FirstAdministrator(AccountService accounts, @Value("${" + PROPERTY + ":#{null}}") @Nullable String reset) {
        this.accounts = accounts;
        this.reset = reset;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (reset != null) {
            String name = reset.isBlank() || reset.equals("true") ? NAME : reset.strip();
            print(name, accounts.restore(Actor.commandLine(), name));
            return;
        }
        accounts.createFirst(NAME).ifPresent(password -> print(NAME, password));
    }

    private static void print(String name, String password) {
        LOG.info("""


                ------------------------------------------------------------
                  Sign in at /sign-in to import and to manage accounts.
                    account            {}
                    one-time password  {}
                  It is shown here once; a new one is chosen at sign-in.
                  Lost it? Start with --{}.
                ------------------------------------------------------------
                """, name, password, PROPERTY);
    }
}
