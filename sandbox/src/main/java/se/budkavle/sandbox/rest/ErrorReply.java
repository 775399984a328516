package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Writes a refusal as Discord's error JSON. */
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
