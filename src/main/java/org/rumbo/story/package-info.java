/** How it came to this: events and quoted figures as one annotated timeline, the page that a newcomer reads first. */
@NullMarked
package org.rumbo.story;

import org.jspecify.annotations.NullMarked;
