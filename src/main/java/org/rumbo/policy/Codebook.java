package org.rumbo.policy;

import java.util.List;
import java.util.Optional;
import org.rumbo.text.Localized;

/** The kinds, in the order of the workbook. */
public record Codebook(List<Kind> kinds) {

    public Codebook {
        kinds = List.copyOf(kinds);
    }

    public Optional<Kind> kind(String code) {
        return kinds.stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** What a level of a kind means; empty where the kind is not known or has no such level. */
    public Optional<Localized> anchor(String code, int level) {
        return kind(code).flatMap(kind -> switch (level) {
            case 0 -> Optional.of(kind.level0());
            case 1 -> Optional.of(kind.level1());
            case 2 -> Optional.of(kind.level2());
            default -> Optional.empty();
        });
    }

    /** The kinds of one domain. */
    public List<Kind> of(Domain domain) {
        return kinds.stream().filter(k -> k.domain() == domain).toList();
    }
}
