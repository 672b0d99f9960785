/** Drafts become a release in one transaction. */
@NullMarked
package org.rumbo.dataset.store;

import org.jspecify.annotations.NullMarked;
