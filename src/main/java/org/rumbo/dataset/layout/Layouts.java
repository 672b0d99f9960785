package org.rumbo.dataset.layout;

import java.util.List;
import java.util.Optional;
import org.rumbo.dataset.workbook.WorkbookHead;

/** All layouts, the most particular first. */
public final class Layouts {

    private static final List<Layout> ALL = List.of(
            new TemplateLayout(),
            new UnodcCrimeLayout(),
            new UnodcSdgLayout(),
            new UnodcSeizuresLayout(),
            new WorldBankLayout(),
            new OrganisedCrimeIndexLayout());

    private Layouts() {}

    /** The layout of a workbook, told by its headers. */
    public static Optional<Layout> of(WorkbookHead head) {
        return ALL.stream().filter(layout -> layout.recognises(head)).findFirst();
    }

    /** Names of all layouts, for messages. */
    public static List<String> names() {
        return ALL.stream().map(Layout::name).toList();
    }
}
