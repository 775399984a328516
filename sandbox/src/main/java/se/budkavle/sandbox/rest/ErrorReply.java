package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Converts a {@code Refusal} into an error response with JSON in Discord's error format. */
final class ErrorReply {

    private ErrorReply() {}

    static Reply reply(Refusal refusal) {
        ObjectNode body = Json.object()
                .put("message", refusal.getMessage())
                .put("code", refusal.error().code());
        if (refusal.errors() != null) {
            body.set("errors", refusal.errors());
        }
        return Reply.json(refusal.error().status(), body);
    }
}
