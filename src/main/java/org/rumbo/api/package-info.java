/** REST under /api/v1. */
@NullMarked
package org.rumbo.api;

import org.jspecify.annotations.NullMarked;
