/** Spreadsheets as streams of rows; hostile until proven otherwise. */
@NullMarked
package org.rumbo.dataset.workbook;

import org.jspecify.annotations.NullMarked;
