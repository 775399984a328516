package se.budkavle.bot.delivery;

/**
 * Handles e-mails that ask to unsubscribe. Each feature that sends e-mails with an unsubscribe address implements this
 * interface.
 *
 * <p>All implementations are called; each ignores the e-mails of other features.
 */
public interface UnsubscribeMailListener {

    /**
     * Unsubscribes a reader who has answered an e-mail with the wish to unsubscribe. Ends all e-mails of that kind. A
     * second call for the same e-mail changes nothing.
     *
     * @param letterId the id of the database row of the e-mail that the reader has answered
     */
    void end(String letterId);
}
