package se.budkavle.sandbox.protocol;

import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Serialises interactions as the JSON that Discord sends to the application's bot. */
public record InteractionJson(Workspace workspace, PersonJson people, ChannelJson channels, MessageJson messages) {

    private static final int ATTACHMENT_LIMIT = 10 << 20;

    public ObjectNode interaction(Interaction interaction) {
        boolean inPrivate = interaction.channel().isPrivate();
        long botId = interaction.application().id();
        ObjectNode json = Json.object()
                .put("id", Long.toString(interaction.id()))
                .put("application_id", Long.toString(botId))
                .put("type", interaction.type().code())
                .put("token", interaction.token())
                .put("version", 1)
                .put("channel_id", Long.toString(interaction.channel().id()))
                .put("locale", interaction.person().locale())
                .put("context", inPrivate ? 1 : 0)
                .put("attachment_size_limit", ATTACHMENT_LIMIT)
                .put("app_permissions", people.permissions(workspace.people().existing(botId), interaction.channel()));
        json.set("data", interaction.data());
        json.set(
                "channel",
                channels.whole(interaction.channel(), botId)
                        .put("permissions", people.permissions(interaction.person(), interaction.channel())));
        json.putArray("entitlements");
        json.putObject("authorizing_integration_owners").put("0", inPrivate ? "0" : Long.toString(workspace.id()));
        if (inPrivate) {
            json.set("user", people.user(interaction.person()));
        } else {
            json.put("guild_id", Long.toString(workspace.id())).put("guild_locale", workspace.locale());
            json.putObject("guild")
                    .put("id", Long.toString(workspace.id()))
                    .put("locale", workspace.locale())
                    .putArray("features");
            json.set("member", people.memberWithPermissions(interaction.person(), interaction.channel()));
        }
        if (interaction.source() != null) {
            json.set("message", messages.message(interaction.source()));
        }
        return json;
    }

    /**
     * Returns the JSON of the response to a bot's interaction callback. Discord sends this response only if the request
     * has the query parameter {@code with_response}.
     */
    public ObjectNode callback(Interaction interaction, int callbackType, @Nullable Message message) {
        ObjectNode json = Json.object();
        ObjectNode about = json.putObject("interaction")
                .put("id", Long.toString(interaction.id()))
                .put("type", interaction.type().code())
                .put("channel_id", Long.toString(interaction.channel().id()))
                .put("guild_id", interaction.channel().isPrivate() ? null : Long.toString(workspace.id()));
        if (message != null) {
            about.put("response_message_id", Long.toString(message.id()))
                    .put("response_message_loading", message.thinking())
                    .put("response_message_ephemeral", message.ephemeralFor() != null);
            json.putObject("resource").put("type", callbackType).set("message", messages.message(message));
        }
        return json;
    }
}
