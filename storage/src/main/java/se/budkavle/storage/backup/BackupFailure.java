package se.budkavle.storage.backup;

import org.springframework.core.NestedExceptionUtils;

/** Thrown if a backup cannot be made, read or restored, or if a backup is damaged or incomplete. */
public final class BackupFailure extends RuntimeException {

    public BackupFailure(String message) {
        super(message);
    }

    public BackupFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns this exception's message and its root cause in one line for the log. */
    public String reason() {
        var cause = NestedExceptionUtils.getMostSpecificCause(this);
        return cause == this ? String.valueOf(getMessage()) : getMessage() + ": " + cause;
    }
}
