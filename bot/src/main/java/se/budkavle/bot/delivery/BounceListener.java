package se.budkavle.bot.delivery;

/** Receives reports about letters that were not delivered. */
public interface BounceListener {

    /**
     * Handles a letter that has bounced for good.
     *
     * @param letterId the id of the letter's row
     * @param hard whether the address is at fault; false for a fault of the letter and for a full mailbox
     * @param statusCode the enhanced status code, for example 5.1.1
     */
    void bounced(String letterId, boolean hard, String statusCode);

    /**
     * Handles a letter that the mail server refused because the address does not exist or accepts no mail; the letter's
     * row has already been updated.
     *
     * @param status the server's answer, for example 550 5.1.1
     */
    void refused(String letterId, String status);

    /** Handles a letter that a mail server on the route keeps retrying. */
    void delayed(String letterId, String statusCode);
}
