package se.budkavle.bot.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Function;
import se.budkavle.bot.text.Marks.Mark;

/** The words of one language, found by message key; the found ones are MessageFormat patterns. */
record Words(Function<String, String> patterns, Locale locale) {

    String of(String key, Object... arguments) {
        return new MessageFormat(patterns.apply(key), locale).format(arguments);
    }

    String of(Mark mark) {
        return of(mark.wordKey());
    }

    /** A share from 0 to 1 as a whole percent; all and nothing are said only where they are exactly so. */
    String percent(double share) {
        long whole = Math.round(share * 100);
        if (share < 1 && whole == 100) {
            whole = 99;
        } else if (share > 0 && whole == 0) {
            whole = 1;
        }
        return of("report.figures.percent", whole);
    }
}
