package org.rumbo.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Path and parameters as an address relative to the root of the application; the one place that escapes. */
public final class PageAddress {

    private PageAddress() {}

    /** {@code i=homicide-rate&c=SLV,ECU}, escaped but for commas, in the order of the map. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The path, and the query where there is one. */
    public static String href(String path, Map<String, String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + query(parameters);
    }

    /** The first value of a parameter as an address gives it; null where it gives none. */
    public static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    /** A page whose path ends in a code or number. */
    static String below(String path, String code) {
        return path + "/" + escaped(code);
    }

    /** A place on a page that bears a code. */
    static String place(String path, String code) {
        return path + "#" + escaped(code);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
