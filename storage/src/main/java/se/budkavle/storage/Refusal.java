package se.budkavle.storage;

import java.util.List;

/**
 * Thrown when a rule forbids what a user asked for. Only this exception has a message that is translated and shown to
 * users.
 */
public final class Refusal extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;

    /**
     * @param reason the key in the message bundles, for example round.closed
     * @param arguments the values for the message's placeholders; none of them null
     */
    public Refusal(String reason, Object... arguments) {
        // A refusal is a normal response to a user, not a bug. The exception has no stack trace, because filling one in
        // takes time.
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
