/** Pages of the stance scores and of the codebook. */
@NullMarked
package org.rumbo.stance.ui;

import org.jspecify.annotations.NullMarked;
