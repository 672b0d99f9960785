/** The importer on the command line and at the start of the application. */
@NullMarked
package org.rumbo.dataset.command;

import org.jspecify.annotations.NullMarked;
