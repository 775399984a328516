package se.budkavle.sandbox.people;

import java.util.concurrent.CompletionStage;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Form;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Interaction.Type;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with applications: commands, buttons, choices and forms. */
record ActRoutes(Workspace workspace, Shapes shapes, View view, Actor actor) {

    void addTo(Routes routes) {
        routes.on("GET", "/people/{person}/commands", call -> Reply.ok(new CommandMenu(workspace).shape(actor.person(call))))
                .onLater("POST", "/people/{person}/commands", this::use)
                .onLater("POST", "/people/{person}/autocomplete", this::suggest)
                .onLater("POST", "/people/{person}/press", this::press)
                .onLater("POST", "/people/{person}/forms/{form}", this::submit);
    }

    private CompletionStage<Reply> use(Call call) {
        Person person = actor.person(call);
        JsonNode body = call.json();
        Channel channel = actor.channel(Json.id(body, "channelId"), person);
        actor.may(person, channel, Permission.USE_APPLICATION_COMMANDS);
        CommandMenu.Entry entry = entry(body, person);
        ObjectNode data = new CommandCall(workspace, shapes, actor).data(entry, body.path("options"), null);
        return outcome(raise(Type.COMMAND, entry.command().applicationId(), person, channel, null, data, entry.name()));
    }

    private CompletionStage<Reply> suggest(Call call) {
        Person person = actor.person(call);
        JsonNode body = call.json();
        Channel channel = actor.channel(Json.id(body, "channelId"), person);
        actor.may(person, channel, Permission.USE_APPLICATION_COMMANDS);
        CommandMenu.Entry entry = entry(body, person);
        ObjectNode data = new CommandCall(workspace, shapes, actor).data(entry, body.path("options"), Json.text(body, "focused", ""));
        return raise(Type.AUTOCOMPLETE, entry.command().applicationId(), person, channel, null, data, null).answer()
                .thenApply(answer -> Reply.ok(answer.choices() == null ? Json.array() : answer.choices()));
    }

    private CommandMenu.Entry entry(JsonNode body, Person person) {
        String name = Json.text(body, "command", "");
        Long application = Json.id(body, "applicationId");
        return new CommandMenu(workspace).entries(person).stream()
                .filter(entry -> entry.name().equals(name))
                .filter(entry -> application == null || entry.command().applicationId() == application)
                .findFirst().orElseThrow(() -> new Refusal(Fault.NO_SUCH_COMMAND));
    }

    private CompletionStage<Reply> press(Call call) {
        Person person = actor.person(call);
        JsonNode body = call.json();
        Message message = actor.message(Json.id(body, "messageId"), person);
        ObjectNode data = new Press(workspace, shapes, actor).data(message, Json.text(body, "customId", ""), body);
        return outcome(raise(Type.COMPONENT, message.authorId(), person, workspace.channels().get(message.channelId()), message, data, null));
    }

    private CompletionStage<Reply> submit(Call call) {
        Person person = actor.person(call);
        Form form = workspace.interactions().takeForm(call.id("form"), person.id());
        ObjectNode data = FormSubmission.of(form, call.json().path("values"));
        Message source = form.messageId() == null ? null : workspace.messages().get(form.messageId());
        Interaction interaction = raise(Type.FORM, form.applicationId(), person, actor.channel(form.channelId(), person), source, data, null);
        interaction.answer().thenAccept(answer -> {
            if (answer.kind() != Interaction.Kind.FAILED) {
                workspace.interactions().closeForm(form);
            }
        });
        return outcome(interaction);
    }

    private Interaction raise(Type type, long applicationId, Person person, Channel channel, Message source, ObjectNode data, String command) {
        Application application = workspace.applications().get(applicationId);
        if (application == null) {
            throw new Refusal(Fault.NO_SUCH_COMPONENT);
        }
        return workspace.interactions().raise(type, application, person, channel, source, data, command);
    }

    private CompletionStage<Reply> outcome(Interaction interaction) {
        return interaction.answer().thenApply(answer -> Reply.ok(view.outcome(interaction, answer)));
    }
}
