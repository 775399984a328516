package se.budkavle.bot.delivery;

/**
 * A listener for emails in which a reader asks to unsubscribe. Each feature whose emails contain an unsubscribe address
 * implements this interface.
 *
 * <p>The bot calls all implementations of this interface, and each implementation ignores emails of other features.
 */
public interface UnsubscribeMailListener {

    /**
     * Unsubscribes the reader of this email from all emails of the same kind. A second call for the same email has no
     * effect.
     *
     * @param letterId the id of the database row of the email that the reader has answered
     */
    void end(String letterId);
}
