/** Who published a figure, in which edition, under which licence, and the release it came with. */
@NullMarked
package org.rumbo.provenance;

import org.jspecify.annotations.NullMarked;
