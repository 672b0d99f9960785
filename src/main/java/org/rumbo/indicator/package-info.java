/** Indicators and their series by country and year, with gaps and breaks. */
@NullMarked
package org.rumbo.indicator;

import org.jspecify.annotations.NullMarked;
