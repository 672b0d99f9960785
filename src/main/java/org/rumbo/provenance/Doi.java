package org.rumbo.provenance;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a publication.
 *
 * @param name from its {@code 10.} on, without a resolver before it
 */
public record Doi(String name) {

    private static final String NAME = "10\\.\\d{1,9}(?:\\.\\d{1,9})*/";
    private static final Pattern WRITTEN = Pattern.compile("(?:doi:\\s?)?(" + NAME + "\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESOLVED = Pattern.compile(
            "(?:doi:\\s?)?(?:https?://)?(?:www\\.|dx\\.)?doi\\.org/(" + NAME + "[^\\s?#]+)(?:[?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    /** A text in any usual spelling: as it is, with {@code doi:} before it, or as its resolver's address; empty where it is no DOI. */
    public static Optional<Doi> of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (written.matches()) {
            return named(written.group(1));
        }
        Matcher resolved = RESOLVED.matcher(text.strip());
        return resolved.matches() ? named(unescaped(resolved.group(1))) : Optional.empty();
    }

    /** The name of a DOI, as {@link #of} reads it; null for null and for what is none. */
    public static @Nullable String nameOrNull(@Nullable String text) {
        return text == null ? null : of(text).map(Doi::name).orElse(null);
    }

    private static Optional<Doi> named(String name) {
        return WebAddress.hasUnseen(name) ? Optional.empty() : Optional.of(new Doi(name));
    }

    /** What its resolver answers to. */
    public String address() {
        try {
            return new URI("https", "doi.org", "/" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is escaped, whatever it holds", e);
        }
    }

    private static String unescaped(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return path;
        }
    }
}
