/** How each kind of workbook is recognised and read into drafts. */
@NullMarked
package org.rumbo.dataset.layout;

import org.jspecify.annotations.NullMarked;
