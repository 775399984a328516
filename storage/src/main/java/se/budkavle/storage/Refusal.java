package se.budkavle.storage;

import java.util.List;

/**
 * Thrown when a rule forbids what a user asked for. Its message key is translated and shown to the user; other
 * exceptions' messages are never shown.
 */
public final class Refusal extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;

    /**
     * @param reason the message key of the text in the resource bundles, for example round.closed
     * @param arguments the values for the message's placeholders, none of them null
     */
    public Refusal(String reason, Object... arguments) {
        // A refusal is a normal response to a user, not a bug. The exception therefore has no stack trace, which would
        // cost time to fill in.
        super(reason, null, false, false);
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
