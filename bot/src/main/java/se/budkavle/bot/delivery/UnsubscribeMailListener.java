package se.budkavle.bot.delivery;

/**
 * A listener for e-mails in which a reader asks to unsubscribe. Each feature that sends e-mails with an unsubscribe
 * address implements it.
 *
 * <p>All implementations are called, and each ignores the e-mails of other features.
 */
public interface UnsubscribeMailListener {

    /**
     * Unsubscribes the reader of this e-mail from all e-mails of the same kind. A second call for the same e-mail
     * changes nothing.
     *
     * @param letterId the id of the database row of the e-mail that the reader has answered
     */
    void end(String letterId);
}
