/** Rumbo: drug policy and what happens to homicide and trafficking beside it, country by country. */
@NullMarked
package org.rumbo;

import org.jspecify.annotations.NullMarked;
