package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * The REST endpoints with which a bot reads, edits and deletes its response to an interaction, and sends follow-up
 * messages. The interaction's token in the path authorises the calls.
 */
record WebhookRoutes(Workspace workspace, DiscordJsonWriters discordJson) {

    void addTo(Routes routes) {
        routes.on("POST", "/webhooks/{application}/{token}", this::followUp)
                .on(
                        "GET",
                        "/webhooks/{application}/{token}/messages/{message}",
                        call -> Reply.ok(discordJson.messages().message(message(call))))
                .on("PATCH", "/webhooks/{application}/{token}/messages/{message}", this::edit)
                .on("DELETE", "/webhooks/{application}/{token}/messages/{message}", this::delete);
    }

    private Reply followUp(Call call) {
        Message message = workspace
                .interactions()
                .followUp(interaction(call), MessageDraftReader.newMessage(call, call.object()));
        return Reply.ok(discordJson.messages().message(message));
    }

    private Reply edit(Call call) {
        Message old = message(call);
        var draft = MessageDraftReader.edit(call, call.object(), old);
        boolean original = call.part("message").equals("@original");
        return Reply.ok(discordJson
                .messages()
                .message(
                        original
                                ? workspace.interactions().editOriginal(interaction(call), draft)
                                : workspace.messages().edit(old, draft)));
    }

    private Reply delete(Call call) {
        workspace.messages().delete(message(call));
        return Reply.noContent();
    }

    private Interaction interaction(Call call) {
        return workspace.interactions().withToken(call.id("application"), call.part("token"));
    }

    /**
     * Returns the application's message with the id in the call's path, in the interaction's channel. The id
     * `@original` stands for the first response. Throws a {@code Refusal} if the message does not exist.
     */
    private Message message(Call call) {
        Interaction interaction = interaction(call);
        if (call.part("message").equals("@original")) {
            return workspace.interactions().original(interaction);
        }
        Message message = workspace.messages().get(call.id("message"));
        if (message == null
                || message.authorId() != interaction.application().id()
                || message.channelId() != interaction.channel().id()
                || !message.visibleTo(interaction.person().id())) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        return message;
    }
}
