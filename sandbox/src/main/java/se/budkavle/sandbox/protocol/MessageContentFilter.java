package se.budkavle.sandbox.protocol;

import java.util.List;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Empties the content of messages for bots without the message content intent. A bot's own messages, private messages,
 * and messages that mention the bot or reply to it with a ping keep their content.
 */
public record MessageContentFilter(Workspace workspace) {

    /**
     * Returns the message's JSON, without content if this bot may not read it; {@code granted} tells whether the bot
     * has the intent.
     */
    public ObjectNode forBot(ObjectNode json, Message message, long botId, boolean granted) {
        if (granted) {
            return json;
        }
        if (!readable(message, botId)) {
            json.put("content", "");
            List.of("embeds", "attachments", "components").forEach(json::putArray);
        }
        Message original =
                message.replyTo() == null ? null : workspace.messages().get(message.replyTo());
        if (original != null && json.get("referenced_message") instanceof ObjectNode referenced) {
            forBot(referenced, original, botId, false);
        }
        return json;
    }

    private boolean readable(Message message, long botId) {
        Channel channel = workspace.channels().get(message.channelId());
        return channel != null && channel.isPrivate()
                || message.authorId() == botId
                || message.notified().contains(botId);
    }
}
