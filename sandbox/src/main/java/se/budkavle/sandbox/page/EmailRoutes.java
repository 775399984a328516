package se.budkavle.sandbox.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.mail.ParsedEmail;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Email;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HTTP endpoints for the sandbox's web page to list and show the emails that the people of the imitated Discord have
 * received.
 */
record EmailRoutes(Workspace workspace, PersonAccess access) {

    private static final int AT_ONCE = 500;
    /** The Content-Security-Policy for a displayed mail. The policy allows no scripts and no requests to any server. */
    private static final String ONLY_LOOKED_AT =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";

    void addTo(Routes routes) {
        routes.on(
                        "GET",
                        "/people/{person}/letters",
                        call -> list(workspace.letters().of(access.person(call).id())))
                .on("GET", "/letters/others", this::others)
                .on("GET", "/letters/{letter}", call -> Reply.ok(whole(letter(call))))
                .on("GET", "/letters/{letter}/html", this::html)
                .on(
                        "GET",
                        "/letters/{letter}/raw",
                        call -> Reply.file(
                                "text/plain; charset=us-ascii", letter(call).bytes()));
    }

    private Reply others(Call call) {
        String to = call.query().get("to");
        return list(workspace.letters().of(null).stream()
                .filter(letter -> to == null || letter.to().equalsIgnoreCase(to))
                .toList());
    }

    private static Reply list(List<Email> letters) {
        return Reply.ok(Json.array(letters.stream()
                .limit(AT_ONCE)
                .map(letter -> json(letter, ParsedEmail.of(letter)))
                .toList()));
    }

    private Reply html(Call call) {
        ParsedEmail letter = ParsedEmail.of(letter(call));
        if (letter.html() == null) {
            throw new Refusal(ApiError.NOT_FOUND, "The letter has no HTML.");
        }
        return Reply.file("text/html; charset=utf-8", letter.document().getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", ONLY_LOOKED_AT)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer");
    }

    private Email letter(Call call) {
        Email letter = workspace.letters().get(call.id("letter"));
        if (letter == null) {
            throw new Refusal(ApiError.NOT_FOUND, "There is no such letter.");
        }
        return letter;
    }

    private static ObjectNode json(Email letter, ParsedEmail read) {
        return Json.object()
                .put("id", Long.toString(letter.id()))
                .put("receivedAt", letter.receivedAt().toString())
                .put(
                        "personId",
                        letter.personId() == null ? null : letter.personId().toString())
                .put("envelopeFrom", letter.from())
                .put("to", letter.to())
                .put("from", read.header("From"))
                .put("subject", read.header("Subject"))
                .put("size", letter.bytes().length);
    }

    private static ObjectNode whole(Email letter) {
        ParsedEmail read = ParsedEmail.of(letter);
        ObjectNode json = json(letter, read).put("text", read.text()).put("html", read.html());
        ArrayNode headers = json.putArray("headers");
        read.headers()
                .forEach(
                        header -> headers.addObject().put("name", header.name()).put("value", header.value()));
        return json;
    }
}
