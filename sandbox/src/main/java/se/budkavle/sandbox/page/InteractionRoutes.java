package se.budkavle.sandbox.page;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Form;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** HTTP endpoints for the sandbox's web page to use commands, autocompletion, buttons, select menus and modal forms. */
record InteractionRoutes(Workspace workspace, DiscordJsonWriters discordJson, PageJson pageJson, PersonAccess access) {

    private static final int OF_PERSON = 2;
    private static final int OF_MESSAGE = 3;

    void addTo(Routes routes) {
        routes.on("GET", "/people/{person}/commands", this::list)
                .onLater("POST", "/people/{person}/commands", this::use)
                .onLater("POST", "/people/{person}/autocomplete", this::suggest)
                .onLater("POST", "/people/{person}/press", this::press)
                .onLater("POST", "/people/{person}/forms/{form}", this::submit);
    }

    private Reply list(Call call) {
        Person person = access.person(call);
        String channel = call.query().get("channel");
        return Reply.ok(new AvailableCommands(workspace)
                .json(
                        person,
                        channel == null
                                ? null
                                : access.channel(Json.isId(channel) ? Long.valueOf(channel) : null, person)));
    }

    private CompletionStage<Reply> use(Call call) {
        Person person = access.person(call);
        JsonNode body = call.json();
        Channel channel = access.channel(Json.id(body, "channelId"), person);
        access.requirePermission(person, channel, Permission.USE_APPLICATION_COMMANDS);
        AvailableCommands.Entry entry = entry(body, person, channel);
        ResolvedData resolved = new ResolvedData(workspace, discordJson, person);
        CommandDataBuilder use = new CommandDataBuilder(workspace, access, resolved);
        ObjectNode data = switch (entry.command().type()) {
            case OF_PERSON -> use.contextMenuCommand(entry.command(), target(resolved.person(idOf(body)), idOf(body)));
            case OF_MESSAGE -> use.contextMenuCommand(entry.command(), message(resolved, body, person, channel));
            default -> use.data(entry, body.path("options"), null);
        };
        return outcome(raise(
                Interaction.Type.COMMAND, entry.command().applicationId(), person, channel, null, data, entry.name()));
    }

    private static long idOf(JsonNode body) {
        Long id = Json.id(body, "targetId");
        return id == null ? 0 : id;
    }

    private static long target(boolean exists, long id) {
        if (!exists) {
            throw new Refusal(ApiError.NO_SUCH_PERSON);
        }
        return id;
    }

    private long message(ResolvedData resolved, JsonNode body, Person person, Channel channel) {
        Message message = access.message(idOf(body), person);
        if (message.channelId() != channel.id()) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        resolved.message(message);
        return message.id();
    }

    private CompletionStage<Reply> suggest(Call call) {
        Person person = access.person(call);
        JsonNode body = call.json();
        Channel channel = access.channel(Json.id(body, "channelId"), person);
        access.requirePermission(person, channel, Permission.USE_APPLICATION_COMMANDS);
        AvailableCommands.Entry entry = entry(body, person, channel);
        CommandDataBuilder use =
                new CommandDataBuilder(workspace, access, new ResolvedData(workspace, discordJson, person));
        ObjectNode data = use.data(entry, body.path("options"), Json.text(body, "focused", ""));
        return raise(Interaction.Type.AUTOCOMPLETE, entry.command().applicationId(), person, channel, null, data, null)
                .answer()
                .thenApply(answer -> Reply.ok(answer.choices() == null ? Json.array() : answer.choices()));
    }

    private AvailableCommands.Entry entry(JsonNode body, Person person, Channel channel) {
        String name = Json.text(body, "command", "");
        String kind = Json.text(body, "kind", "slash");
        Long application = Json.id(body, "applicationId");
        return new AvailableCommands(workspace)
                .entries(person, channel).stream()
                        .filter(entry -> entry.name().equals(name)
                                && kind.equals(AvailableCommands.KINDS.get(
                                        entry.command().type())))
                        .filter(entry -> application == null || entry.command().applicationId() == application)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(ApiError.NO_SUCH_COMMAND));
    }

    /**
     * Sends the interaction of a pressed button or used select menu to the bot. If the request's field
     * {@code afterLeaving} is true, the press is sent even if the person has left the server or lost access to the
     * channel. Tests use the field {@code afterLeaving} to check how the bot responds.
     */
    private CompletionStage<Reply> press(Call call) {
        JsonNode body = call.json();
        boolean late = Json.flag(body, "afterLeaving");
        Person person = late ? access.personOrFormerMember(call) : access.person(call);
        Long id = Json.id(body, "messageId");
        Message message = late ? access.messageEvenIfHidden(id, person) : access.message(id, person);
        ObjectNode data = new ComponentDataBuilder(new ResolvedData(workspace, discordJson, person))
                .data(message, Json.text(body, "customId", ""), body);
        return outcome(raise(
                Interaction.Type.COMPONENT,
                message.authorId(),
                person,
                workspace.channels().existing(message.channelId()),
                message,
                data,
                null));
    }

    /**
     * Sends the interaction of a submitted form to the bot. If the request's field {@code afterLeaving} is true, the
     * form is sent even if the person has left the server.
     */
    private CompletionStage<Reply> submit(Call call) {
        boolean late = Json.flag(call.json(), "afterLeaving");
        Person person = late ? access.personOrFormerMember(call) : access.person(call);
        Form form = workspace.interactions().formFor(call.id("form"), person.id());
        Channel channel = access.channel(form.channelId(), person);
        ObjectNode data = new FormSubmitDataBuilder(workspace, access, new ResolvedData(workspace, discordJson, person))
                .data(form, call.json().path("values"));
        Message source = form.messageId() == null ? null : workspace.messages().get(form.messageId());
        Interaction interaction =
                raise(Interaction.Type.FORM, form.applicationId(), person, channel, source, data, null);
        interaction.answer().thenAccept(answer -> {
            if (answer.kind() != Interaction.Kind.FAILED) {
                workspace.interactions().closeForm(form);
            }
        });
        return outcome(interaction);
    }

    private Interaction raise(
            Interaction.Type type,
            long applicationId,
            Person person,
            Channel channel,
            @Nullable Message source,
            ObjectNode data,
            @Nullable String command) {
        Application application = workspace.applications().get(applicationId);
        if (application == null) {
            throw new Refusal(ApiError.NO_SUCH_COMPONENT);
        }
        return workspace.interactions().raise(type, application, person, channel, source, data, command);
    }

    private CompletionStage<Reply> outcome(Interaction interaction) {
        return interaction.answer().thenApply(answer -> Reply.ok(pageJson.outcome(interaction, answer)));
    }
}
