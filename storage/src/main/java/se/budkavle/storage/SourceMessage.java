package se.budkavle.storage;

/**
 * The chat message from which a decision or another record was created. The chat message may have been deleted after
 * the record was created.
 *
 * @param channelId Discord's id of the channel that contains the chat message
 */
public record SourceMessage(String channelId, String messageId) {

    private static final int LONGEST_ID = 20;

    /**
     * Throws a refusal if the channel's id or the message's id is blank or too long. The constructor checks the ids,
     * because the ids come from outside the bot.
     */
    public SourceMessage {
        if (!isId(channelId) || !isId(messageId)) {
            throw new Refusal("chat.unknown-press");
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID;
    }
}
