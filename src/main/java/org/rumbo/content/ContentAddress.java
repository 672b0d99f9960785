package org.rumbo.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked for and where, whatever the language and the moment.
 *
 * @param path from the root of the application
 * @param parameters in the order in which they are written
 */
public record ContentAddress(String path, Map<String, String> parameters) {

    public ContentAddress {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
