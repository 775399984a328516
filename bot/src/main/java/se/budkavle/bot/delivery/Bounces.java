package se.budkavle.bot.delivery;

/** Hears of letters that did not arrive. */
public interface Bounces {

    /**
     * It came back for good.
     *
     * @param letterId   of the row that accounts for it
     * @param hard       whether the address is at fault, and not the letter, its size or a full mailbox
     * @param statusCode as 5.1.1
     */
    void bounced(String letterId, boolean hard, String statusCode);

    /**
     * The mail server did not take it, as the reader's address does not exist or accepts no mail; its row says so already.
     *
     * @param status what the server said, as 550 5.1.1
     */
    void refused(String letterId, String status);

    /** A mail server on the way goes on trying. */
    void delayed(String letterId, String statusCode);
}
