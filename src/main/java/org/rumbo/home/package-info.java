/** The folder that holds all that Rumbo keeps, and the database in it or beside it: who may open it, and what is wrong with it. */
@NullMarked
package org.rumbo.home;

import org.jspecify.annotations.NullMarked;
