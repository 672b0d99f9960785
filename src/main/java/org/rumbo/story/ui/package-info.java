/** The page that tells the story so far. */
@NullMarked
package org.rumbo.story.ui;

import org.jspecify.annotations.NullMarked;
