package se.budkavle.storage;

import java.util.List;

/** A rule that says no: the one exception that a user ever sees, translated. */
public final class Refusal extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;

    /**
     * @param reason    the message's key, as in round.closed
     * @param arguments what the message tells of; none of them null
     */
    public Refusal(String reason, Object... arguments) {
        // No stack trace: a refusal is an answer to a person, not a fault to look for, and filling one in costs time.
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
