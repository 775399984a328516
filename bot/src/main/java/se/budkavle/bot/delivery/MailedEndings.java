package se.budkavle.bot.delivery;

/** Hears of readers who have written a mail in order to get no more. */
public interface MailedEndings {

    /** @param letterId of the row of the letter that the reader answers; ending twice changes nothing */
    void end(String letterId);
}
