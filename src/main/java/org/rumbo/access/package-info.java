/** Who may change something: accounts, sign-in, who acts right now, and the record of what was done. */
@NullMarked
package org.rumbo.access;

import org.jspecify.annotations.NullMarked;
