/** Read models and pages that put outcome and stance side by side. */
@NullMarked
package org.rumbo.comparison;

import org.jspecify.annotations.NullMarked;
