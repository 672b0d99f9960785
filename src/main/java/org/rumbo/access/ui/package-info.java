/** Pages of sign-in, of accounts and of the record of changes. */
@NullMarked
package org.rumbo.access.ui;

import org.jspecify.annotations.NullMarked;
