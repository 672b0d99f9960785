/** One search over all that pages show: places, figures, kinds of measures, measures, events, studies, pages. */
@NullMarked
package org.rumbo.search;

import org.jspecify.annotations.NullMarked;
