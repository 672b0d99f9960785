package org.rumbo.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.workbook.WorkbookHead;

/**
 * What a file is, told by its first rows.
 *
 * @param layout the layout that reads it as it is; null where a mapping is needed
 * @param remembered the mapping that was used for such a header before; null where there is none. Its edition is the name of the file
 * @param guess what its columns seem to be; null where nothing can be guessed or nothing need be
 * @param head the first rows of each sheet, to choose from; null where the file cannot be read
 * @param findings why it cannot be read; empty where it can
 */
public record FileForm(
        @Nullable String layout,
        @Nullable SheetMapping remembered,
        @Nullable Columns guess,
        @Nullable WorkbookHead head,
        List<Finding> findings) {

    public FileForm {
        findings = List.copyOf(findings);
    }
}
