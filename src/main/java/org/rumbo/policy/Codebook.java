package org.rumbo.policy;

import java.util.List;
import java.util.Optional;

/** The kinds, in the order of the workbook. */
public record Codebook(List<Kind> kinds) {

    public Codebook {
        kinds = List.copyOf(kinds);
    }

    public Optional<Kind> kind(String code) {
        return kinds.stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** The kinds of one domain. */
    public List<Kind> of(Domain domain) {
        return kinds.stream().filter(k -> k.domain() == domain).toList();
    }
}
