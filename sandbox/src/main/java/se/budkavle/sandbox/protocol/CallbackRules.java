package se.budkavle.sandbox.protocol;

import tools.jackson.databind.node.ObjectNode;

/**
 * Validates the request body of an interaction callback, which is a bot's first response to an interaction. Other
 * classes validate the message or modal form inside the body.
 */
public final class CallbackRules {

    private static final int SUGGESTIONS = 8;
    private static final int FORM = 9;

    private CallbackRules() {}

    /**
     * Throws a {@code Refusal} if the callback type is unknown. Also throws a {@code Refusal} if a callback with
     * autocompletion choices or a modal form has no field {@code data}, or if the flags in {@code data} are invalid.
     */
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
