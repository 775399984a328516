package se.budkavle.sandbox.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Roles;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace itself: its people, channels and applications. */
record WorkspaceRoutes(Workspace workspace, View view, Actor actor) {

    void addTo(Routes routes) {
        routes.onLater("GET", "/workspace", call -> workspace.clock().askNext()
                        .thenApply(next -> workspace.guarded(() -> Reply.ok(view.workspaceShape()))))
                .on("POST", "/people", this::addPerson)
                .on("PATCH", "/people/{person}", this::changePerson)
                .on("POST", "/channels", this::makeChannel)
                .on("DELETE", "/channels/{channel}", this::deleteChannel)
                .on("POST", "/applications", this::addApplication);
    }

    private Reply addPerson(Call call) {
        ObjectNode body = call.object();
        String name = name(body);
        List<Long> roles = new ArrayList<>();
        for (JsonNode role : Json.each(body, "roles")) {
            String text = role.asString("");
            boolean id = Json.isId(text) && workspace.roles().get(Long.parseLong(text)) != null;
            roles.add(id ? Long.valueOf(text) : Long.valueOf(workspace.roles().named(text).id()));
        }
        if (Json.flag(body, "manageServer")) {
            roles.add(Roles.MANAGERS);
        }
        Person person = workspace.people().add(Json.text(body, "username", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "_")),
                name, Json.text(body, "locale", workspace.locale()), roles, Json.text(body, "group"));
        return Reply.ok(view.person(person));
    }

    private Reply changePerson(Call call) {
        Person person = actor.person(call);
        JsonNode body = call.json();
        if (Json.has(body, "locale")) {
            person = person.withLocale(Json.text(body, "locale"));
        }
        if (Json.has(body, "closedToPrivateMessages")) {
            person = person.withClosedToPrivateMessages(Json.flag(body, "closedToPrivateMessages"));
        }
        if (Json.has(body, "manageServer")) {
            person = person.withRole(Roles.MANAGERS, Json.flag(body, "manageServer"));
        }
        return Reply.ok(view.person(workspace.people().change(person)));
    }

    private Reply makeChannel(Call call) {
        ObjectNode body = call.object();
        Channel.Kind kind = "category".equals(Json.text(body, "type")) ? Channel.Kind.CATEGORY : Channel.Kind.TEXT;
        Channel channel = workspace.channels().make(kind, name(body), Json.id(body, "parentId"), Json.text(body, "topic"), null);
        return Reply.ok(view.channel(channel, workspace.people().all().iterator().next()));
    }

    private Reply deleteChannel(Call call) {
        Channel channel = workspace.channels().get(call.id("channel"));
        if (channel == null || channel.isPrivate()) {
            throw new Refusal(Fault.UNKNOWN_CHANNEL);
        }
        workspace.channels().delete(channel);
        return Reply.ok(Json.object());
    }

    private Reply addApplication(Call call) {
        Application application = workspace.applications().add(name(call.object()));
        return Reply.ok(Json.object().put("id", Long.toString(application.id())).put("name", application.name())
                .put("token", application.token()));
    }

    private static String name(ObjectNode body) {
        String name = Json.text(body, "name", "").strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new Refusal(Fault.WRONG_INPUT, "A name of 1 to 100 characters is needed.");
        }
        return name;
    }
}
