package org.rumbo.upload;

/** A file was not taken in; nothing of it is kept. */
public final class UploadRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** It has more bytes than are read. */
        TOO_LARGE,
        /** It has none. */
        EMPTY,
        /** The disk of the server is full, or as good as. */
        NO_ROOM,
        /** The connection ended before the file did. */
        CUT_OFF
    }

    private final Reason reason;

    UploadRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UploadRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
