/** What the API and the downloads share: reading a query string, problem details, CSV, the reader's language. */
@NullMarked
package org.rumbo.web;

import org.jspecify.annotations.NullMarked;
