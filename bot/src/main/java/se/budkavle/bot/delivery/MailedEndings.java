package se.budkavle.bot.delivery;

/** Hears of readers who have written a mail in order to get no more; everyone who sends letters that can be ended is one, and leaves those of others alone. */
public interface MailedEndings {

    /** @param letterId of the row of the letter that the reader answers; ending twice changes nothing */
    void end(String letterId);
}
