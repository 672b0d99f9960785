/** The one way out besides the pages and the API: workbooks and CSV of what is on screen. */
@NullMarked
package org.rumbo.export;

import org.jspecify.annotations.NullMarked;
