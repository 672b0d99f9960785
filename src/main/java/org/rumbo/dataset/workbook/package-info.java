/** Spreadsheets as streams of rows; hostile until proven otherwise. */
@NullMarked
@NamedInterface("workbook")
package org.rumbo.dataset.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
