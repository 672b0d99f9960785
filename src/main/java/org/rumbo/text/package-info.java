/** Words in the three languages of the product. */
@NullMarked
package org.rumbo.text;

import org.jspecify.annotations.NullMarked;
