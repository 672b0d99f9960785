package org.rumbo.dataset;

/** Another release of the dataset became active after the differences were looked at: nothing was stored. */
public final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OvertakenException(String dataset) {
        super("Dataset %s has another active release than when this file was checked.".formatted(dataset));
    }
}
