/** Layout, menu, languages and error pages. */
@NullMarked
package org.rumbo.shell;

import org.jspecify.annotations.NullMarked;
