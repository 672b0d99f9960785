package org.rumbo.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Address of what a search finds. What is null is left out.
 *
 * @param words as somebody typed them
 * @param kind the one kind of things that is shown, by its code
 */
public record SearchLink(String words, @Nullable String kind) {

    /** Path of the page. */
    public static final String PATH = "search";

    /** Path of what the field offers while somebody types. */
    public static final String SUGGESTIONS = "parts/suggestions.html";

    /** Names of the parameters. */
    public static final String WORDS = "q";

    public static final String KIND = "kind";

    /** How many characters of what was typed are looked for; nobody describes anything here in more. */
    public static final int LONGEST = 100;

    /** The parameters in the order in which people read them. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(WORDS, words);
        if (kind != null) {
            parameters.put(KIND, kind);
        }
        return parameters;
    }

    /** The address, relative to the root of the application. */
    public String href() {
        return PageAddress.href(PATH, parameters());
    }
}
