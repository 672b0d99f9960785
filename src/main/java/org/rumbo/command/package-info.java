/** What a person does in a terminal of the machine: serve, import, back up, restore, verify. */
@NullMarked
package org.rumbo.command;

import org.jspecify.annotations.NullMarked;
