package org.rumbo.dataset.workbook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What a part of a workbook refers to. A reference that leads out of the file is known as such and never followed. */
final class Relations {

    /**
     * One reference.
     *
     * @param type last word of its type: officeDocument, worksheet, sharedStrings
     * @param target path of the part in the archive; null where it lies outside of the file
     */
    record Relation(String type, @Nullable String target) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    /** The references of a part; none where it has none. {@code part} is empty for those of the whole archive. */
    static Relations of(Archive archive, String part, PullParsers parsers)
            throws java.io.IOException, XMLStreamException, UnreadableWorkbook {
        var relations = new Relations();
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String path = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (archive.has(path)) {
            parsers.elements(archive, path, element -> {
                if (element.is("Relationship")) {
                    String id = element.attribute("Id");
                    String type = element.attribute("Type");
                    String target = element.attribute("Target");
                    if (id != null && type != null && target != null) {
                        boolean outside = "External".equalsIgnoreCase(element.attribute("TargetMode"));
                        relations.byId.put(
                                id,
                                new Relation(
                                        type.substring(type.lastIndexOf('/') + 1),
                                        outside ? null : resolved(archive, folder, target)));
                    }
                }
            });
        }
        return relations;
    }

    Optional<Relation> get(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first of a type. */
    Optional<Relation> first(String type) {
        return all().stream().filter(r -> r.type().equals(type)).findFirst();
    }

    Collection<Relation> all() {
        return byId.values();
    }

    /** Path of a part from the root; null where it would lie outside of the archive. */
    private static @Nullable String resolved(Archive archive, String folder, String target) {
        String way = target.replace('\\', '/');
        if (way.contains(":")) {
            return null;
        }
        Deque<String> path = new ArrayDeque<>();
        for (String step : (way.startsWith("/") ? way : folder + way).split("/")) {
            if (step.equals("..")) {
                if (path.pollLast() == null) {
                    return null;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        String plain = String.join("/", path);
        if (!archive.has(plain) && plain.contains("%")) {
            try {
                return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEscaped) {
                return plain;
            }
        }
        return plain;
    }
}
