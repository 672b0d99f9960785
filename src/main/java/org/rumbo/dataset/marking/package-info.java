/** Findings brought back to where they were found: into a copy of the workbook that has them. */
@NullMarked
@NamedInterface("marking")
package org.rumbo.dataset.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
