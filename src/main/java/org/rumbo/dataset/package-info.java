/** The one way in: spreadsheets become releases. */
@NullMarked
package org.rumbo.dataset;

import org.jspecify.annotations.NullMarked;
