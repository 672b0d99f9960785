package org.rumbo.provenance;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for what people write into a cell of an address: what it answers may become a link, on a page, in a chart, in a file;
 * nothing else may. That is an address of http or https with a host, or a DOI, which leads to its resolver.
 */
public final class WebAddress {

    /** The most characters of an address; the database has room for no more. */
    public static final int LONGEST = 1000;

    private static final Pattern FORM = Pattern.compile(
            "(https?)://(\\[[0-9a-f:.]{2,45}]|[^/?#:@\\[\\]\\\\]{1,253})(:\\d{1,5})?([/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?");

    /** Characters that browsers take in an address and its standard does not, and per cent signs that escape nothing. */
    private static final Pattern UNESCAPED = Pattern.compile("[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    private WebAddress() {}

    /** The address that a text stands for; empty where no browser could open it. An address that was answered stands for itself. */
    public static Optional<String> of(String text) {
        return Doi.of(text)
                .map(Doi::address)
                .or(() -> ofHost(text.strip()))
                .filter(address -> address.length() <= LONGEST);
    }

    /** The same for a text that may be missing; null where it is, and where it is no address. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text).orElse(null);
    }

    private static Optional<String> ofHost(String text) {
        Matcher parts = FORM.matcher(text);
        if (text.length() > LONGEST || hasUnseen(text) || !parts.matches() || !isHost(parts.group(2))) {
            return Optional.empty();
        }
        String port = parts.group(3) == null ? "" : parts.group(3);
        String rest = parts.group(4) == null ? "" : escaped(parts.group(4));
        return Optional.of(parts.group(1).toLowerCase(Locale.ROOT) + "://" + parts.group(2) + port + rest);
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return true;
        }
        try {
            return HOST.matcher(IDN.toASCII(host)).matches();
        } catch (IllegalArgumentException notAHost) {
            return false;
        }
    }

    private static String escaped(String rest) {
        int fragment = rest.indexOf('#') + 1;
        String withOneFragment = fragment == 0
                ? rest
                : rest.substring(0, fragment) + rest.substring(fragment).replace("#", "%23");
        return UNESCAPED
                .matcher(withOneFragment)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    /** Whether a text has blanks, or characters that nobody sees. */
    static boolean hasUnseen(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.PRIVATE_USE,
                                    Character.UNASSIGNED -> true;
                            default -> false;
                        });
    }
}
