/** The pages of datasets and releases. */
@NullMarked
package org.rumbo.release.ui;

import org.jspecify.annotations.NullMarked;
