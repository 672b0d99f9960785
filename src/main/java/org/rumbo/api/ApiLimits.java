package org.rumbo.api;

/** How much one request may ask for. */
final class ApiLimits {

    /** Places in one request: more than there are countries. */
    static final int PLACES = 300;

    private ApiLimits() {}
}
