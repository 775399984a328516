package se.budkavle.storage.health;

import java.util.List;

/**
 * Thrown at startup if the bot must not use its database, for example because the SQLite file is damaged. The exception
 * is also thrown if a backup must not be restored. The code that throws this exception leaves the database unchanged.
 */
public final class UnusableDatabase extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;

    /**
     * Creates the exception with a message for the operator.
     *
     * @param reason the message key, for example database.in-use
     * @param arguments the values for the placeholders of the message; none of them null
     */
    public UnusableDatabase(String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
