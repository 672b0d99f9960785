/** The program that writes the project's own workbooks in datasets/ from figures and facts. Run by hand, see {@link org.rumbo.workbooks.WriteWorkbooks}. */
@NullMarked
package org.rumbo.workbooks;

import org.jspecify.annotations.NullMarked;
