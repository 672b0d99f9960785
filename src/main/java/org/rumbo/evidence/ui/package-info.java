/** The page of published evidence for and against both roads. */
@NullMarked
package org.rumbo.evidence.ui;

import org.jspecify.annotations.NullMarked;
