/** Published studies of both roads, and single figures quoted from a source. */
@NullMarked
package org.rumbo.evidence;

import org.jspecify.annotations.NullMarked;
