package se.budkavle.storage;

import java.util.List;

/**
 * Exception that is thrown when a rule forbids a user's request. The bot translates the exception's message key and
 * shows the text to the user.
 */
public final class Refusal extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;
    private final boolean isChangeShown;

    /**
     * Creates a refusal with a message for the user.
     *
     * @param reason the message key of the text in the resource bundles, for example round.closed
     * @param arguments the values for the message's placeholders, none of them null
     */
    public Refusal(String reason, Object... arguments) {
        this(false, reason, arguments);
    }

    private Refusal(boolean isChangeShown, String reason, Object... arguments) {
        // Records no stack trace, because a refusal is a normal response to a user, and a stack trace would only cost
        // time.
        super(reason, null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
        this.isChangeShown = isChangeShown;
    }

    /**
     * Creates a refusal because somebody else has changed the data since the user opened the form. The message shows
     * what is stored now.
     */
    public static Refusal changedMeanwhile(String reason, Object... arguments) {
        return new Refusal(true, reason, arguments);
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Returns whether the message shows the user what somebody else has stored since the user opened the form. */
    public boolean isChangeShown() {
        return isChangeShown;
    }
}
