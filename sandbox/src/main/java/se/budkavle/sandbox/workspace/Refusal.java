package se.budkavle.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/** Refuses a call: carries the error that the API returns. */
public final class Refusal extends RuntimeException {

    private final transient ApiError fault;
    private final transient ObjectNode errors;

    public Refusal(ApiError fault) {
        this(fault, fault.message(), null);
    }

    public Refusal(ApiError fault, String message) {
        this(fault, message, null);
    }

    /** Creates a refusal with Discord's nested validation errors. */
    public Refusal(ApiError fault, String message, ObjectNode errors) {
        super(message, null, false, false);
        this.fault = fault;
        this.errors = errors;
    }

    public ApiError fault() {
        return fault;
    }

    public ObjectNode errors() {
        return errors;
    }
}
