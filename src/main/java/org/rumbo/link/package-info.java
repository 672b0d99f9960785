/** Addresses of the pages, typed: features point at each other through these and need not know each other. */
@NullMarked
package org.rumbo.link;

import org.jspecify.annotations.NullMarked;
