/** The page of what a search finds, and what its field offers. */
@NullMarked
package org.rumbo.search.ui;

import org.jspecify.annotations.NullMarked;
