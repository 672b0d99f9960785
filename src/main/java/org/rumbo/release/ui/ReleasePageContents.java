package org.rumbo.release.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.link.DataLink;
import org.rumbo.link.PageAddress;
import org.rumbo.release.CitedRows;
import org.springframework.stereotype.Component;

/** What the page of a release fetches: the row that its address cites. */
@Component
class ReleasePageContents implements PageContents {

    private static final String RELEASE = "release";

    private final Content row;

    ReleasePageContents(CitedRows rows) {
        row = Content.part("cited-row", Set.of(RELEASE, DataLink.CELL, DataLink.INDICATOR), asked -> {
            Map<String, List<String>> parameters = asked.parameters();
            String cell = String.valueOf(PageAddress.first(parameters, DataLink.CELL));
            String release = String.valueOf(PageAddress.first(parameters, RELEASE));
            return (release.matches("[0-9]{1,18}")
                            ? rows.find(
                                    Long.parseLong(release),
                                    cell,
                                    PageAddress.first(parameters, DataLink.INDICATOR),
                                    asked.locale())
                            : java.util.Optional.<org.rumbo.release.CitedRow>empty())
                    .<com.vaadin.flow.component.Component>map(CitedRowPart::new)
                    .orElseGet(() -> CitedRowPart.unknown(cell));
        });
    }

    @Override
    public List<Content> contents() {
        return List.of(row);
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        String cell = PageAddress.first(parameters, DataLink.CELL);
        String release = path.startsWith(DataLink.RELEASE + "/") ? path.substring(DataLink.RELEASE.length() + 1) : "";
        return cell == null || !release.matches("[0-9]{1,18}")
                ? List.of()
                : List.of(row(Long.parseLong(release), cell, PageAddress.first(parameters, DataLink.INDICATOR)));
    }

    /** The row that a cell of a release belongs to. */
    ContentAddress row(long release, String cell, @Nullable String indicator) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(RELEASE, Long.toString(release));
        asked.put(DataLink.CELL, cell);
        if (indicator != null) {
            asked.put(DataLink.INDICATOR, indicator);
        }
        return row.at(asked);
    }
}
