package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The rules for asking to speak with someone in private. */
public final class RecipientRules {

    private RecipientRules() {
    }

    /** With whom; refused where that cannot be read. */
    public static long recipient(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator.of(body, errors).needs("recipient_id").id("recipient_id");
        errors.refuseIfAny();
        return Json.id(body, "recipient_id");
    }
}
