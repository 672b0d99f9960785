/** The page that follows the agenda from declaration to practice. */
@NullMarked
package org.rumbo.agenda.ui;

import org.jspecify.annotations.NullMarked;
