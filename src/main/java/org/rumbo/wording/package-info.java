/** Numbers, dates and periods of the domain in the words of one reader. */
@NullMarked
package org.rumbo.wording;

import org.jspecify.annotations.NullMarked;
