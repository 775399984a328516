package se.budkavle.bot.delivery;

/** Receives reports that a letter (e-mail) was not delivered or is delayed. */
public interface BounceListener {

    /**
     * Handles a report that an e-mail cannot be delivered and that no mail server retries it.
     *
     * @param letterId the id of the e-mail's database row
     * @param hard whether the address is at fault; false if the e-mail itself is at fault or the mailbox is full
     * @param statusCode the enhanced mail status code, for example 5.1.1
     */
    void bounced(String letterId, boolean hard, String statusCode);

    /**
     * Handles an e-mail that the mail server refused because the address does not exist or accepts no mail.
     *
     * <p>The caller must first update the database row of the e-mail.
     *
     * @param letterId the id of the e-mail's database row
     * @param status the mail server's answer, for example 550 5.1.1
     */
    void refused(String letterId, String status);

    /** Handles a report that a mail server could not deliver the e-mail yet and keeps retrying. */
    void delayed(String letterId, String statusCode);
}
