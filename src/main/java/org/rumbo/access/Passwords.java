package org.rumbo.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.AccountProblem.Reason;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Which passwords there may be, how they are kept, and how one-time passwords are made. Length counts and how hard it is to guess, not a
 * mix of kinds of characters (NIST SP 800-63B). bcrypt reads 72 bytes; longer passwords are refused rather than cut in silence.
 */
final class Passwords {

    /** Shortest password, in characters. */
    static final int SHORTEST = 12;

    /** Longest password, in bytes of UTF-8. */
    static final int MOST_BYTES = 72;

    private static final int STRENGTH = 12;

    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /** A hash of that strength, of a password that nobody has: a name that does not exist costs the same time as one that does. */
    private static final String NOBODYS = "{bcrypt}$2a$12$gyuZKslpQ0FKpr1ixsIfpOOFYZ7/fA2igrXh5AbVtSL9.FsIA3Xxu";

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final SecureRandom random = new SecureRandom();

    Passwords() {
        this.encoder = encoder(STRENGTH);
        this.nobodys = NOBODYS;
    }

    /** @param strength how many times a password is stirred, as a power of two */
    Passwords(int strength) {
        this.encoder = encoder(strength);
        this.nobodys = hash(oneTime());
    }

    private static PasswordEncoder encoder(int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    /**
     * Checks a password that a person chose.
     *
     * @throws AccountProblem when it will not do
     */
    static void check(String password, String accountName) {
        String text = normal(password);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw new AccountProblem(Reason.TOO_SHORT);
        }
        if (tooLong(text)) {
            throw new AccountProblem(Reason.TOO_LONG);
        }
        if (PasswordGuesses.isEasy(text, accountName)) {
            throw new AccountProblem(Reason.TOO_SIMPLE);
        }
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(normal(password)));
    }

    /** Whether a password is the one that was hashed; takes the same time for a hash that is null. */
    boolean matches(String password, @Nullable String hash) {
        String text = normal(password);
        boolean possible = hash != null && !tooLong(text);
        boolean same = encoder.matches(possible ? text : "nobody", possible ? hash : nobodys);
        return possible && same;
    }

    /** A password to be used once: 20 characters, 99 bits. */
    String oneTime() {
        var made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                made.append('-');
            }
            made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return made.toString();
    }

    private static boolean tooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** One way of writing each accent, whatever keyboard it came from. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
