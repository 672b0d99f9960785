package org.rumbo.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * Address of the evidence page, narrowed. What is null is left out.
 *
 * @param kind code of a kind of the codebook
 * @param country the country studied
 */
public record EvidenceLink(@Nullable String kind, @Nullable CountryCode country) {

    /** Path of the page. */
    public static final String PATH = "evidence";

    /** Names of the parameters. */
    public static final String KIND = "kind";

    public static final String COUNTRY = "c";
    public static final String DIRECTION = "direction";
    public static final String FINDING = "finding";
    public static final String STRENGTH = "strength";
    public static final String OUTCOME = "outcome";
    public static final String SEARCH = "q";

    /** All of them. */
    public static final Set<String> PARAMETERS = Set.of(KIND, COUNTRY, DIRECTION, FINDING, STRENGTH, OUTCOME, SEARCH);

    /** The address, relative to the root of the application. */
    public String href() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (kind != null) {
            parameters.put(KIND, kind);
        }
        if (country != null) {
            parameters.put(COUNTRY, country.value());
        }
        return PageAddress.href(PATH, parameters);
    }

    /** One study on the page, opened. */
    public static String study(String code) {
        return PageAddress.place(PATH, code);
    }
}
