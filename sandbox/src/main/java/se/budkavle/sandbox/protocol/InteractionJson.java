package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Writes interactions as Discord sends them to the application. */
public record InteractionJson(Workspace workspace, PersonJson people, ChannelJson channels, MessageJson messages) {

    private static final int ATTACHMENT_LIMIT = 10 << 20;

    public ObjectNode interaction(Interaction interaction) {
        boolean inPrivate = interaction.channel().isPrivate();
        long botId = interaction.application().id();
        ObjectNode shape = Json.object().put("id", Long.toString(interaction.id())).put("application_id", Long.toString(botId))
                .put("type", interaction.type().code()).put("token", interaction.token()).put("version", 1)
                .put("channel_id", Long.toString(interaction.channel().id())).put("locale", interaction.person().locale())
                .put("context", inPrivate ? 1 : 0).put("attachment_size_limit", ATTACHMENT_LIMIT)
                .put("app_permissions", people.permissions(workspace.people().get(botId), interaction.channel()));
        shape.set("data", interaction.data());
        shape.set("channel", channels.whole(interaction.channel(), botId)
                .put("permissions", people.permissions(interaction.person(), interaction.channel())));
        shape.putArray("entitlements");
        shape.putObject("authorizing_integration_owners").put("0", inPrivate ? "0" : Long.toString(workspace.id()));
        if (inPrivate) {
            shape.set("user", people.user(interaction.person()));
        } else {
            shape.put("guild_id", Long.toString(workspace.id())).put("guild_locale", workspace.locale());
            shape.putObject("guild").put("id", Long.toString(workspace.id())).put("locale", workspace.locale()).putArray("features");
            shape.set("member", people.memberWithPermissions(interaction.person(), interaction.channel()));
        }
        if (interaction.source() != null) {
            shape.set("message", messages.message(interaction.source()));
        }
        return shape;
    }

    /** Writes the reply to a callback that was sent with {@code with_response}. */
    public ObjectNode callback(Interaction interaction, int callbackType, Message message) {
        ObjectNode shape = Json.object();
        ObjectNode about = shape.putObject("interaction").put("id", Long.toString(interaction.id()))
                .put("type", interaction.type().code()).put("channel_id", Long.toString(interaction.channel().id()))
                .put("guild_id", interaction.channel().isPrivate() ? null : Long.toString(workspace.id()));
        if (message != null) {
            about.put("response_message_id", Long.toString(message.id())).put("response_message_loading", message.thinking())
                    .put("response_message_ephemeral", message.ephemeralFor() != null);
            shape.putObject("resource").put("type", callbackType).set("message", messages.message(message));
        }
        return shape;
    }
}
