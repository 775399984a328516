package se.budkavle.sandbox.protocol;

import java.util.Objects;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The rules for opening a private channel. */
public final class PrivateChannelRules {

    private PrivateChannelRules() {}

    /** Returns the recipient's id; throws a refusal if the body has none. */
    public static long recipient(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator.of(body, errors).required("recipient_id").id("recipient_id");
        errors.refuseIfAny();
        return Objects.requireNonNull(Json.id(body, "recipient_id"), "a body without it is refused");
    }
}
