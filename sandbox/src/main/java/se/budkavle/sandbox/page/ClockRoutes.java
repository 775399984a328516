package se.budkavle.sandbox.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.SandboxClock;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;

/**
 * HTTP endpoints for the sandbox's web page to read and move the clock. The endpoints also return counters, such as how
 * many messages have been posted.
 */
record ClockRoutes(Workspace workspace, PageJson pageJson) {

    void addTo(Routes routes) {
        routes.onLater("GET", "/clock", call -> clock())
                .onLater("POST", "/clock", this::moveClock)
                .on("GET", "/counters", call -> Reply.ok(pageJson.counters()));
    }

    private CompletionStage<Reply> clock() {
        return workspace.clock().askNext().thenApply(next -> workspace.guarded(() -> Reply.ok(pageJson.clock())));
    }

    private CompletionStage<Reply> moveClock(Call call) {
        JsonNode body = call.json();
        if (Json.flag(body, "next")) {
            return workspace
                    .clock()
                    .askNext()
                    .thenApply(next -> workspace.guarded(() -> {
                        workspace.clock().advanceToNext();
                        return Reply.ok(pageJson.clock());
                    }));
        }
        move(workspace.clock(), body);
        return clock();
    }

    private static void move(SandboxClock clock, JsonNode body) {
        try {
            if (Json.flag(body, "stop")) {
                clock.stop();
            } else if (Json.flag(body, "go")) {
                clock.go();
            } else if (Json.has(body, "advance")) {
                clock.advance(Duration.parse(Json.text(body, "advance", "")));
            } else if (Json.has(body, "set")) {
                clock.set(Instant.parse(Json.text(body, "set", "")));
            } else {
                throw new Refusal(ApiError.WRONG_INPUT);
            }
        } catch (DateTimeException unreadable) {
            throw new Refusal(ApiError.WRONG_INPUT);
        }
    }
}
