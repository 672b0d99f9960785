/** The steps from a file to a release, for editors. */
@NullMarked
package org.rumbo.upload.ui;

import org.jspecify.annotations.NullMarked;
