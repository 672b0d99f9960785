/** Files that editors bring: kept until they are checked, mapped where no layout knows them, and made a release or thrown away. */
@NullMarked
package org.rumbo.upload;

import org.jspecify.annotations.NullMarked;
