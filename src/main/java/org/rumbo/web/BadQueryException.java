package org.rumbo.web;

/** A parameter of a request that cannot be answered; the message says what is wrong, where, and what to do. */
public class BadQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter name of the parameter at fault
     * @param detail one or two sentences for the person who wrote the request
     */
    public BadQueryException(String parameter, String detail) {
        super(detail);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
