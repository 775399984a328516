package se.budkavle.storage.backup;

import org.springframework.core.NestedExceptionUtils;

/** Thrown if a backup could not be made, or if a backup is not what it should be. */
public final class BackupFailure extends RuntimeException {

    public BackupFailure(String message) {
        super(message);
    }

    public BackupFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns what went wrong, with the first cause, in one line for the log. */
    public String reason() {
        var cause = NestedExceptionUtils.getMostSpecificCause(this);
        return cause == this ? String.valueOf(getMessage()) : getMessage() + ": " + cause;
    }
}
