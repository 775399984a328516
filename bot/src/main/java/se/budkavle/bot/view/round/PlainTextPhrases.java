package se.budkavle.bot.view.round;

import java.util.Locale;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.StateMarks.Mark;

/** Renders translated texts ({@code Phrase}) in one language as plain text, for pictures and spreadsheets. */
public record PlainTextPhrases(Phrasebook phrasebook, Locale locale) {

    public String of(String key, Object... arguments) {
        return phrasebook.say(Phrase.of(key, arguments), locale);
    }

    public String of(Phrase phrase) {
        return phrasebook.say(phrase, locale);
    }

    public String of(Mark mark) {
        return of(mark.wordKey());
    }

    /**
     * Returns a share from 0 to 1 as a whole percentage. A share above 0 is shown as at least 1 per cent, and a share
     * below 1 as at most 99 per cent.
     */
    public String percent(double share) {
        long whole = Math.round(share * 100);
        if (share < 1 && whole == 100) {
            whole = 99;
        } else if (share > 0 && whole == 0) {
            whole = 1;
        }
        return of("report.figures.percent", whole);
    }
}
