/** The pages that compare. */
@NullMarked
package org.rumbo.comparison.ui;

import org.jspecify.annotations.NullMarked;
