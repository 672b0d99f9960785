/** Wrappers of the elements in frontend/charts; they know nothing of the domain. */
@NullMarked
package org.rumbo.chart;

import org.jspecify.annotations.NullMarked;
