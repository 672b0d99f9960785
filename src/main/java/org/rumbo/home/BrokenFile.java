package org.rumbo.home;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * When a disk is full or fails, H2 closes the file under all its connections, and these say that they are sound. The pool gives up each
 * that meets the closed file; the next one opens it again, as it was after the last commit, so that pages go on while there is no room.
 */
public final class BrokenFile implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException exception) {
        return switch (exception.getErrorCode()) {
            // what the one that fails to write is told, and all others
            case ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_CLOSED -> Override.MUST_EVICT;
            default -> Override.CONTINUE_EVICT;
        };
    }
}
