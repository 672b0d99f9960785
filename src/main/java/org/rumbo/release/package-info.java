/** Datasets and their releases: what each holds, how two of them differ, and which one speaks. */
@NullMarked
package org.rumbo.release;

import org.jspecify.annotations.NullMarked;
