package se.budkavle.sandbox.protocol;

import tools.jackson.databind.node.ObjectNode;

/** Validates the choices that a bot suggests while a person types a command's option (autocompletion). */
public final class SuggestionRules {

    private SuggestionRules() {}

    /**
     * Throws a {@code Refusal} if the suggested choices are invalid. {@code optionType} is the type of the option that
     * the person is typing.
     */
    public static void check(ObjectNode data, int optionType) {
        ValidationErrors errors = new ValidationErrors();
        Validator answer = Validator.of(data, errors, "data");
        answer.requiredCount("choices", 0, 25);
        answer.each("choices").forEach(choice -> ChoiceRules.check(choice, optionType));
        errors.refuseIfAny();
    }
}
