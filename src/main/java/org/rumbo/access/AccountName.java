package org.rumbo.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rumbo.access.AccountProblem.Reason;

/** Names of accounts: which ones there may be, and when two are the same. */
final class AccountName {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,59}");

    /** They act in the record of changes without an account. */
    private static final List<String> TAKEN =
            List.of(Actor.START.name(), Actor.COMMAND_LINE, "inbox", "unknown", "rumbo");

    private AccountName() {}

    /**
     * The name as it is kept.
     *
     * @throws AccountProblem when it may not be one
     */
    static String checked(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        if (!FORM.matcher(name).matches()) {
            throw new AccountProblem(Reason.NAME_FORM);
        }
        if (TAKEN.contains(key(name))) {
            throw new AccountProblem(Reason.NAME_TAKEN);
        }
        return name;
    }

    /** The same for two ways of typing one name. */
    static String key(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
