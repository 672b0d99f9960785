/** What states declare, legislate and do of the agenda: read models, burden shares and the page. */
@NullMarked
package org.rumbo.agenda;

import org.jspecify.annotations.NullMarked;
