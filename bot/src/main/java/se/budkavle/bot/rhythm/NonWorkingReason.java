package se.budkavle.bot.rhythm;

import se.budkavle.bot.text.Phrase;

/**
 * The reason why a day or an hour is not working time.
 *
 * @param said the part of a sentence after "because", for example "det är midsommarafton"
 */
public record NonWorkingReason(Kind kind, Phrase said) {

    /**
     * The kinds of reasons why a day or an hour is not working time. The kind HOUR applies only to a message's sending
     * time that is outside the working hours, and never to a whole day.
     */
    public enum Kind {
        WEEKEND,
        HOLIDAY,
        EVE,
        CHRISTMAS,
        JULY,
        HOUR
    }

    static final NonWorkingReason WEEKEND = new NonWorkingReason(Kind.WEEKEND, Phrase.of("rhythm.because.weekend"));
    static final NonWorkingReason CHRISTMAS =
            new NonWorkingReason(Kind.CHRISTMAS, Phrase.of("rhythm.because.christmas"));
    static final NonWorkingReason JULY = new NonWorkingReason(Kind.JULY, Phrase.of("rhythm.because.july"));
    static final NonWorkingReason HOUR = new NonWorkingReason(Kind.HOUR, Phrase.of("rhythm.because.hour"));
}
