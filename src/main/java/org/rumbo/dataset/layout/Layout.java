package org.rumbo.dataset.layout;

import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;

/** A form in which figures come: how it is recognised, and how its rows become drafts. A new form is a new class. */
public interface Layout {

    /** Name for reports. */
    String name();

    /** Whether the workbook has this form, told by its headers alone. */
    boolean recognises(WorkbookHead head);

    /** Reads the workbook; what cannot be read is told in {@code findings}, never passed over in silence. */
    void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook;
}
