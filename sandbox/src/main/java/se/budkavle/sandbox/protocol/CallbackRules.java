package se.budkavle.sandbox.protocol;

import tools.jackson.databind.node.ObjectNode;

/** The rules for the body of an interaction callback, apart from its message or form. */
public final class CallbackRules {

    private static final int SUGGESTIONS = 8;
    private static final int FORM = 9;

    private CallbackRules() {}

    /** Refuses an unknown callback type, and suggestions or a form without data. */
    public static void check(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator answer = Validator.of(body, errors);
        answer.oneOf("type", 1, 4, 5, 6, 7, SUGGESTIONS, FORM, 10, 12);
        int type = answer.number("type");
        if (type == SUGGESTIONS || type == FORM) {
            answer.required("data");
        }
        answer.in("data").range("flags", 0, Integer.MAX_VALUE).optionalBoolean("tts");
        errors.refuseIfAny();
    }
}
