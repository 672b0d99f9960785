/** Who published a figure, in which edition, under which licence, the release it came with, and which releases are shown. */
@NullMarked
package org.rumbo.provenance;

import org.jspecify.annotations.NullMarked;
