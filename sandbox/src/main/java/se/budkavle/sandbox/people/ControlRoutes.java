package se.budkavle.sandbox.people;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.FaultSwitch;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.SandboxClock;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The clock, the faults and the counters. */
record ControlRoutes(Workspace workspace, View view) {

    void addTo(Routes routes) {
        routes.onLater("GET", "/clock", call -> clock())
                .onLater("POST", "/clock", this::moveClock)
                .on("GET", "/faults", call -> Reply.ok(faults()))
                .on("POST", "/faults", this::setFaults)
                .on("GET", "/counters", call -> Reply.ok(view.counters()));
    }

    private CompletionStage<Reply> clock() {
        return workspace.clock().askNext().thenApply(next -> workspace.guarded(() -> Reply.ok(view.clock())));
    }

    private CompletionStage<Reply> moveClock(Call call) {
        JsonNode body = call.json();
        if (Json.flag(body, "next")) {
            return workspace.clock().askNext().thenApply(next -> workspace.guarded(() -> {
                workspace.clock().advanceToNext();
                return Reply.ok(view.clock());
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
                throw new Refusal(Fault.WRONG_INPUT);
            }
        } catch (DateTimeException unreadable) {
            throw new Refusal(Fault.WRONG_INPUT);
        }
    }

    private Reply setFaults(Call call) {
        JsonNode body = call.json();
        FaultSwitch faults = workspace.faults();
        if (Json.has(body, "latencyMillis")) {
            faults.latencyMillis(Json.number(body, "latencyMillis", 0));
        }
        if (Json.has(body, "failNext")) {
            faults.failNext(Json.number(body, "failNext", 0));
        }
        if (Json.has(body, "gone")) {
            faults.gone(Json.flag(body, "gone"));
        }
        return Reply.ok(faults());
    }

    private ObjectNode faults() {
        FaultSwitch faults = workspace.faults();
        return Json.object().put("latencyMillis", faults.latencyMillis()).put("gone", faults.gone()).put("failNext", faults.failNext());
    }
}
