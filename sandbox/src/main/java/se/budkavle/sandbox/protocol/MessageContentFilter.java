package se.budkavle.sandbox.protocol;

import java.util.List;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes text, embeds, attachments and components from messages for bots without the message content intent. A bot
 * without the message content intent still gets the content of private messages, of messages that the bot has sent, and
 * of messages that mention the bot.
 */
public record MessageContentFilter(Workspace workspace) {

    /**
     * Returns the message's JSON for this bot. Removes the message's content if the bot may not read this content.
     * {@code granted} is true if the bot has the message content intent; this intent allows the bot to read the content
     * of all messages.
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
