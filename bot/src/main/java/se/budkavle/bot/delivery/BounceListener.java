package se.budkavle.bot.delivery;

/** A listener for bounces. A bounce reports that an email was not delivered, was refused or is delayed. */
public interface BounceListener {

    /**
     * Called when a bounce reports that an email cannot be delivered and that the mail server has stopped trying.
     *
     * @param letterId the id of the email's database row
     * @param hard true if the address is the cause; false if the cause is the email itself or a full mailbox
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

    /** Called when a mail server reports that it could not deliver the email yet and will try again. */
    void delayed(String letterId, String statusCode);
}
