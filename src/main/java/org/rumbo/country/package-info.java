/** Countries and territories, their parts, and the aggregates that publishers report. */
@NullMarked
package org.rumbo.country;

import org.jspecify.annotations.NullMarked;
