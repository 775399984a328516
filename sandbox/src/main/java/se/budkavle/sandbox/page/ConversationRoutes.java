package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.MessageDraft;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;

/**
 * HTTP endpoints for the sandbox's web page to read and write what one person can see: channels, messages, pins,
 * scheduled events and files.
 */
record ConversationRoutes(Workspace workspace, PageJson pageJson, PersonAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/people/{person}/channels", this::channels)
                .on("GET", "/people/{person}/channels/{channel}/messages", this::messages)
                .on("GET", "/people/{person}/channels/{channel}/pins", this::pins)
                .on("POST", "/people/{person}/channels/{channel}/messages", this::post)
                .on("POST", "/people/{person}/channels/{channel}/dismiss", this::dismiss)
                .on("POST", "/people/{person}/private/{other}", this::openPrivate)
                .on("GET", "/people/{person}/events", this::events)
                .on("GET", "/files/{file}/{name}", this::file);
    }

    private Reply channels(Call call) {
        Person person = access.person(call);
        return Reply.ok(Json.array(workspace.channels().all().stream()
                .filter(channel -> workspace.channels().visible(channel, person))
                .map(channel -> pageJson.channel(channel, person))
                .toList()));
    }

    private Reply messages(Call call) {
        Person person = access.person(call);
        String before = call.query().getOrDefault("before", "");
        String limit = call.query().getOrDefault("limit", "50");
        if (!limit.matches("\\d{1,4}") || !before.isEmpty() && !Json.isId(before)) {
            throw new Refusal(ApiError.WRONG_INPUT);
        }
        Channel channel = access.channel(call);
        if (!workspace.permissions().has(person, channel, Permission.READ_MESSAGE_HISTORY)) {
            return Reply.ok(Json.array());
        }
        List<Message> found = new ArrayList<>(workspace
                .messages()
                .in(channel.id())
                .headMap(before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), false)
                .descendingMap()
                .values()
                .stream()
                .filter(message -> message.visibleTo(person.id()))
                .limit(Integer.parseInt(limit))
                .toList());
        Collections.reverse(found);
        return Reply.ok(Json.array(
                found.stream().map(message -> pageJson.message(message, person)).toList()));
    }

    private Reply pins(Call call) {
        Person person = access.person(call);
        return Reply.ok(Json.array(workspace.pins().in(access.channel(call).id()).stream()
                .map(message -> pageJson.message(message, person))
                .toList()));
    }

    private Reply post(Call call) {
        Person person = access.person(call);
        JsonNode body = call.json();
        Long replyTo = Json.has(body, "replyTo")
                ? Long.valueOf(access.message(Json.id(body, "replyTo"), person).id())
                : null;
        String content = Json.text(body, "content", "");
        MessageDraft draft = MessageDraft.of(content, access.files(body)).inReplyTo(replyTo);
        if (draft.empty()) {
            throw new Refusal(ApiError.EMPTY_MESSAGE);
        }
        if (content.length() > 4000) {
            throw new Refusal(ApiError.WRONG_INPUT, "A message has at most 4000 characters.");
        }
        Channel channel = access.channel(call);
        access.requirePermission(person, channel, Permission.SEND_MESSAGES);
        if (!draft.files().isEmpty()) {
            access.requirePermission(person, channel, Permission.ATTACH_FILES);
        }
        Message message = workspace.messages().post(person, channel, draft);
        return Reply.ok(pageJson.message(message, person));
    }

    private Reply dismiss(Call call) {
        Message message = access.message(Json.id(call.json(), "messageId"), access.person(call));
        if (message.ephemeralFor() == null) {
            throw new Refusal(ApiError.NOT_ALLOWED, "Only a private answer can be put away.");
        }
        workspace.messages().dismiss(message);
        return Reply.ok(Json.object());
    }

    private Reply openPrivate(Call call) {
        Person person = access.person(call);
        Channel channel = workspace.channels().between(person, access.person(call, "other"));
        return Reply.ok(pageJson.channel(channel, person));
    }

    private Reply events(Call call) {
        access.person(call);
        return Reply.ok(Json.array(
                workspace.events().ahead().stream().map(pageJson::event).toList()));
    }

    /**
     * Serves a picture for display, and any other file as a download. The browser must never open an uploaded file as a
     * web page.
     */
    private Reply file(Call call) {
        byte[] bytes = workspace.files().get(call.id("file"));
        if (bytes == null) {
            throw new Refusal(ApiError.NOT_FOUND, "There is no such file.");
        }
        Attachment file = workspace.messages().attachment(call.id("file"));
        String type = file == null || file.contentType() == null ? "application/octet-stream" : file.contentType();
        boolean picture = type.startsWith("image/") && !type.contains("svg");
        return Reply.file(type, bytes)
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Content-Disposition", picture ? "inline" : "attachment")
                .with("Cache-Control", "private, max-age=3600");
    }
}
