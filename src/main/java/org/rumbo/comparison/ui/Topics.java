package org.rumbo.comparison.ui;

import java.util.Set;
import java.util.function.Function;

/** Names of the groups of indicators. */
final class Topics {

    private static final Set<String> NAMED = Set.of("homicide", "trafficking", "context", "unodc", "sdg");

    private Topics() {}

    /** The name of a topic; a topic that someone's own workbook brings is its own name. */
    static String name(String topic, Function<String, String> translation) {
        return NAMED.contains(topic) ? translation.apply("topic." + topic) : topic;
    }
}
