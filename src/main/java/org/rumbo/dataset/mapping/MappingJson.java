package org.rumbo.dataset.mapping;

import java.util.List;
import java.util.Optional;
import org.rumbo.provenance.WebAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
            JsonNode mapping = JSON.readTree(json);
            if (mapping.get("columns") instanceof ObjectNode columns && columns.has("filter")) {
                // before there could be several
                JsonNode one = columns.remove("filter");
                columns.putArray("filters").addAll(one.isNull() ? List.of() : List.of(one));
            }
            if (mapping.get("origin") instanceof ObjectNode origin
                    && origin.path("url").isString()) {
                // an older version took more for an address
                origin.put("url", WebAddress.orNull(origin.path("url").stringValue()));
            }
            return Optional.of(JSON.treeToValue(mapping, SheetMapping.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
