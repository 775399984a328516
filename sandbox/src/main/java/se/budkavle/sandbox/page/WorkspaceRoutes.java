package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.RoleRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Applications;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Roles;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HTTP endpoints for the sandbox's web page to read the imitated Discord server. The endpoints also add and change
 * people, and add applications with their bots.
 */
record WorkspaceRoutes(
        Workspace workspace,
        PageJson pageJson,
        PersonAccess access,
        @Nullable ObjectNode initialView) {

    void addTo(Routes routes) {
        routes.onLater(
                        "GET",
                        "/workspace",
                        call -> workspace
                                .clock()
                                .askNext()
                                .thenApply(next -> workspace.guarded(() ->
                                        Reply.ok(pageJson.workspaceWithMembers().set("opening", initialView)))))
                .on("POST", "/people", this::addPerson)
                .on("PATCH", "/people/{person}", this::changePerson)
                .on("DELETE", "/people/{person}", this::leave)
                .on("POST", "/applications", this::addApplication)
                .on("PATCH", "/applications/{application}", this::setPermissions)
                .on("POST", "/applications/{application}/token", this::renewToken);
    }

    private Reply addPerson(Call call) {
        ObjectNode body = call.object();
        String name = name(body);
        List<Long> roles = roles(body);
        if (Json.flag(body, "manageServer")) {
            roles.add(Roles.MANAGERS);
        }
        Person person = workspace
                .people()
                .add(
                        Json.text(
                                body, "username", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "_")),
                        name,
                        Json.text(body, "locale", workspace.locale()),
                        roles,
                        Json.text(body, "group"));
        return Reply.ok(pageJson.person(person));
    }

    /**
     * Returns the ids of the Discord roles that the request body lists by id or by name. If there is no role with a
     * given name yet, creates the role.
     */
    private List<Long> roles(JsonNode body) {
        List<Long> roles = new ArrayList<>();
        for (JsonNode role : Json.each(body, "roles")) {
            String text = role.asString("");
            boolean id = Json.isId(text) && workspace.roles().get(Long.parseLong(text)) != null;
            roles.add(
                    id
                            ? Long.valueOf(text)
                            : Long.valueOf(workspace.roles().findOrCreate(text).id()));
        }
        return roles;
    }

    private Reply changePerson(Call call) {
        Person person = access.person(call);
        JsonNode body = call.json();
        if (Json.has(body, "locale")) {
            person = person.withLocale(Json.text(body, "locale", person.locale()));
        }
        if (Json.has(body, "closedToPrivateMessages")) {
            person = person.withClosedToPrivateMessages(Json.flag(body, "closedToPrivateMessages"));
        }
        person = workspace.people().change(person);
        Person wanted = body.has("roles") ? person.withRoles(roles(body)) : person;
        if (Json.has(body, "manageServer")) {
            wanted = wanted.withRole(Roles.MANAGERS, Json.flag(body, "manageServer"));
        }
        person = workspace
                .administration()
                .changeRoles(workspace.administration().ownersAuditContext(), person, wanted.roles());
        return Reply.ok(pageJson.person(person));
    }

    private Reply leave(Call call) {
        Person person = access.person(call);
        if (person.bot()) {
            throw new Refusal(ApiError.NOT_ALLOWED, "Only people leave.");
        }
        workspace.people().leave(person);
        return Reply.ok(Json.object());
    }

    private Reply addApplication(Call call) {
        ObjectNode body = call.object();
        return withToken(workspace.applications().add(name(body), permissions(body)));
    }

    private Reply renewToken(Call call) {
        return withToken(workspace.applications().renewToken(application(call)));
    }

    private Application application(Call call) {
        Application application = workspace.applications().get(call.id("application"));
        if (application == null) {
            throw new Refusal(ApiError.UNKNOWN_APPLICATION);
        }
        return application;
    }

    private Reply setPermissions(Call call) {
        Application application = application(call);
        workspace.applications().setPermissions(application, permissions(call.object()));
        return json(application, Json.object());
    }

    private Reply withToken(Application application) {
        return json(application, Json.object().put("token", application.token()));
    }

    private static long permissions(ObjectNode body) {
        RoleRules.check(Json.object().set("permissions", body.get("permissions")));
        return RoleRules.bits(body, "permissions", Applications.DEFAULT_PERMISSIONS);
    }

    private Reply json(Application application, ObjectNode json) {
        return Reply.ok(json.put("id", Long.toString(application.id()))
                .put("name", application.name())
                .put(
                        "permissions",
                        Long.toString(
                                workspace.roles().managed(application.id()).permissions())));
    }

    private static String name(ObjectNode body) {
        String name = Json.text(body, "name", "").strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new Refusal(ApiError.WRONG_INPUT, "A name of 1 to 100 characters is needed.");
        }
        return name;
    }
}
