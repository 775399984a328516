package se.budkavle.sandbox.protocol;

import tools.jackson.databind.node.ObjectNode;

/** The rules for autocompletion results. */
public final class SuggestionRules {

    private SuggestionRules() {}

    /** Refuses suggestions that break a rule; {@code optionType} is the type of the option being typed. */
    public static void check(ObjectNode data, int optionType) {
        ValidationErrors errors = new ValidationErrors();
        Validator answer = Validator.of(data, errors, "data");
        answer.requiredCount("choices", 0, 25);
        answer.each("choices").forEach(choice -> ChoiceRules.check(choice, optionType));
        errors.refuseIfAny();
    }
}
