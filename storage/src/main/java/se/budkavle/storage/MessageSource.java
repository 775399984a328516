package se.budkavle.storage;

/**
 * The chat message from which something was made, for example a decision. The message may have been deleted since.
 *
 * @param channelId the chat's id of the channel that contains the message
 */
public record MessageSource(String channelId, String messageId) {

    private static final int LONGEST_ID = 20;

    /** Throws a refusal if an id has a length that no id of the chat has, because both come from outside. */
    public MessageSource {
        if (!isId(channelId) || !isId(messageId)) {
            throw new Refusal("chat.unknown-press");
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID;
    }
}
