package se.budkavle.storage;

import java.util.List;

/**
 * Thrown when a rule forbids what a user asked for; the only exception whose message, translated, is shown to users.
 */
public final class Refusal extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;

    /**
     * @param reason the key of the message, for example round.closed
     * @param arguments the values for the placeholders of the message; none of them null
     */
    public Refusal(String reason, Object... arguments) {
        // No stack trace: a refusal is a normal answer to a user, not a bug, and a stack trace takes time to fill in.
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
