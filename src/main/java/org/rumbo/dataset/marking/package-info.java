/** Findings brought back to where they were found: into a copy of the workbook that has them. */
@NullMarked
package org.rumbo.dataset.marking;

import org.jspecify.annotations.NullMarked;
