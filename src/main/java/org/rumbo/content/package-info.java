/**
 * What a page fetches by itself once its frame is there: figures of charts as JSON, long lists and tables as HTML. Each stands at an
 * address that is the same for every reader, so that a page's session keeps addresses and no figures.
 */
@NullMarked
package org.rumbo.content;

import org.jspecify.annotations.NullMarked;
