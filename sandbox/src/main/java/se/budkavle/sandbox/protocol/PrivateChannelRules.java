package se.budkavle.sandbox.protocol;

import java.util.Objects;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Validates a bot's request to open a private channel with a person. */
public final class PrivateChannelRules {

    private PrivateChannelRules() {}

    /**
     * Returns the id of the person with whom the bot wants to open a private channel. Throws a {@code Refusal} if the
     * request body has no valid {@code recipient_id}.
     */
    public static long recipient(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator.of(body, errors).required("recipient_id").id("recipient_id");
        errors.refuseIfAny();
        return Objects.requireNonNull(Json.id(body, "recipient_id"), "a body without it is refused");
    }
}
