package se.budkavle.bot.chat;

import se.budkavle.storage.Refusal;

/**
 * A person's call of a message command (a command in a message's context menu).
 *
 * @param channelId the chat's id of the channel that contains the message
 */
public record MessageCall(Caller caller, String channelId, TargetMessage message) {

    /**
     * Returns a copy of the call in which the message's text has no invisible characters. Throws a {@code Refusal} if
     * the message has no visible text.
     */
    MessageCall withSeenText() {
        var text = TypedText.seen(message.text()).strip();
        if (text.isEmpty()) {
            throw new Refusal("chat.message-without-text");
        }
        return new MessageCall(caller, channelId, new TargetMessage(message.id(), message.authorId(), text));
    }
}
