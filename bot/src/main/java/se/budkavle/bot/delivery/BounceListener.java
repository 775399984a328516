package se.budkavle.bot.delivery;

/** A listener for bounces, which are reports that an email was not delivered, was refused or is delayed. */
public interface BounceListener {

    /**
     * Called when a bounce reports that an email cannot be delivered and that no mail server retries it.
     *
     * @param letterId the id of the email's database row
     * @param hard whether the address is at fault; false if the email itself is at fault or the mailbox is full
     * @param statusCode the enhanced mail status code, for example 5.1.1
     */
    void bounced(String letterId, boolean hard, String statusCode);

    /**
     * Called when the mail server has refused an email because the address does not exist or accepts no mail.
     *
     * <p>The caller must first update the database row of the email.
     *
     * @param letterId the id of the email's database row
     * @param status the mail server's response, for example 550 5.1.1
     */
    void refused(String letterId, String status);

    /** Called when a mail server reports that it could not deliver the email yet and keeps retrying. */
    void delayed(String letterId, String statusCode);
}
