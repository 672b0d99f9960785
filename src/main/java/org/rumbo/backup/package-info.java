/** All rows of the database as one file that either database can be made from again. */
@NullMarked
package org.rumbo.backup;

import org.jspecify.annotations.NullMarked;
