/** How the columns of a sheet that no layout knows are understood, guessed, tried out and remembered. */
@NamedInterface("mapping")
@NullMarked
package org.rumbo.dataset.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
