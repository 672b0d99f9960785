package org.rumbo.dataset.mapping;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The form in which mappings are kept. */
public final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingJson() {}

    /** Writes a mapping. */
    public static String write(SheetMapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    /** Reads a mapping; empty where an older version wrote it in another form. */
    public static Optional<SheetMapping> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, SheetMapping.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
