package se.budkavle.sandbox.protocol;

import java.util.List;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bot without the intent to read contents is given of a message: nothing of what it says, but for its own messages,
 * private ones, and those that mention the bot or answer it with a ping.
 */
public record MessageContentFilter(Workspace workspace) {

    /** The shape, emptied where this bot may not read the message; {@code granted} is whether the bot has the intent. */
    public ObjectNode forBot(ObjectNode shape, Message message, long botId, boolean granted) {
        if (granted) {
            return shape;
        }
        if (!readable(message, botId)) {
            shape.put("content", "");
            List.of("embeds", "attachments", "components").forEach(shape::putArray);
        }
        Message original = message.replyTo() == null ? null : workspace.messages().get(message.replyTo());
        if (original != null && shape.get("referenced_message") instanceof ObjectNode referenced) {
            forBot(referenced, original, botId, false);
        }
        return shape;
    }

    private boolean readable(Message message, long botId) {
        Channel channel = workspace.channels().get(message.channelId());
        return channel != null && channel.isPrivate() || message.authorId() == botId || message.notified().contains(botId);
    }
}
