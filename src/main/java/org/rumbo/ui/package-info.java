/** Components shared by the pages. */
@NullMarked
package org.rumbo.ui;

import org.jspecify.annotations.NullMarked;
