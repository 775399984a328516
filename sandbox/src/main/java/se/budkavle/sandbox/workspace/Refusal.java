package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Exception that refuses an API call. The exception contains the error that the API returns to the caller. */
public final class Refusal extends RuntimeException {

    private final transient ApiError error;
    private final transient @Nullable ObjectNode errors;

    public Refusal(ApiError error) {
        this(error, error.message(), null);
    }

    public Refusal(ApiError error, String message) {
        this(error, message, null);
    }

    /**
     * Creates an exception that refuses an API call. {@code errors} are Discord's nested validation errors, or null.
     */
    public Refusal(ApiError error, String message, @Nullable ObjectNode errors) {
        super(message, null, false, false);
        this.error = error;
        this.errors = errors;
    }

    public ApiError error() {
        return error;
    }

    public @Nullable ObjectNode errors() {
        return errors;
    }
}
