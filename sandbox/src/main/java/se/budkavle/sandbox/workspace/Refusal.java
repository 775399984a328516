package se.budkavle.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/** Says that something cannot be done, and why. */
public final class Refusal extends RuntimeException {

    private final transient Fault fault;
    private final transient ObjectNode errors;

    public Refusal(Fault fault) {
        this(fault, fault.message(), null);
    }

    public Refusal(Fault fault, String message) {
        this(fault, message, null);
    }

    /** With Discord's nested tree of what is wrong where. */
    public Refusal(Fault fault, String message, ObjectNode errors) {
        super(message, null, false, false);
        this.fault = fault;
        this.errors = errors;
    }

    public Fault fault() {
        return fault;
    }

    public ObjectNode errors() {
        return errors;
    }
}
