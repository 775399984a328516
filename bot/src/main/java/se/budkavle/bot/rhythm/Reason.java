package se.budkavle.bot.rhythm;

import se.budkavle.bot.text.Phrase;

/**
 * Why a day or an hour is not working time.
 *
 * @param said the end of a sentence that begins with "because": "det är midsommarafton"
 */
public record Reason(Kind kind, Phrase said) {

    /** The kinds of reasons; HOUR applies only to posts. */
    public enum Kind {
        WEEKEND,
        HOLIDAY,
        EVE,
        CHRISTMAS,
        JULY,
        HOUR
    }

    static final Reason WEEKEND = new Reason(Kind.WEEKEND, Phrase.of("rhythm.because.weekend"));
    static final Reason CHRISTMAS = new Reason(Kind.CHRISTMAS, Phrase.of("rhythm.because.christmas"));
    static final Reason JULY = new Reason(Kind.JULY, Phrase.of("rhythm.because.july"));
    static final Reason HOUR = new Reason(Kind.HOUR, Phrase.of("rhythm.because.hour"));
}
