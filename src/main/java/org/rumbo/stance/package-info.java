/** Read models and pages of the stance scores: where states stand, what the scores rest on, what the weights decide. */
@NullMarked
package org.rumbo.stance;

import org.jspecify.annotations.NullMarked;
