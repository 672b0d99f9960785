/** Policy instruments of states, and the stance scores that follow from them. */
@NullMarked
package org.rumbo.policy;

import org.jspecify.annotations.NullMarked;
