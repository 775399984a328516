package se.budkavle.bot.delivery;

/**
 * Receives unsubscribe mails; every sender of letters with an unsubscribe address implements it and ignores the letters
 * of others.
 */
public interface UnsubscribeMailListener {

    /**
     * Ends the letters of this kind to the reader; doing so twice changes nothing.
     *
     * @param letterId the id of the row of the letter that the reader has answered
     */
    void end(String letterId);
}
