package org.rumbo.access.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rumbo.access.AccountProblem;
import org.rumbo.access.AccountProblem.Reason;

/** Says in the reader's language what is wrong with an account or a password. */
final class ProblemWords {

    private ProblemWords() {}

    static String sentence(Component page, Reason reason) {
        return page.getTranslation("account.problem." + code(reason), AccountProblem.SHORTEST_PASSWORD);
    }

    /** The reason that an address names. */
    static Optional<Reason> reason(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> code(reason).equals(code))
                .findFirst();
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
