package se.budkavle.bot.rhythm;

import java.util.Optional;
import java.util.regex.Pattern;
import se.budkavle.bot.when.Hours;
import se.budkavle.bot.when.HoursText;
import se.budkavle.bot.when.Typed;
import se.budkavle.storage.Refusal;

/**
 * Reads a rhythm as people write it, with its hours if they are said: tredje torsdagen i mars och juni 9-12,
 * varannan vecka på torsdagar, monthly on the second Tuesday at 9am, 4 gånger per år; or a rule of RFC 5545.
 */
public final class RhythmText {

    private static final Pattern RULE = Pattern.compile("(?i)\\s*(?:RRULE:)?([A-Z]+=[^\\s]+)(?:\\s+(.*))?");

    private RhythmText() { }

    /** What was read. */
    public record Found(Rhythm rhythm, Optional<Hours> hours) { }

    /** What is not understood is refused with what was typed. */
    public static Found read(String typed) {
        var rule = RULE.matcher(typed);
        if (rule.matches()) {
            return new Found(Rhythm.of(rule.group(1)), Optional.ofNullable(rule.group(2)).map(text -> hoursAlone(text, typed)));
        }
        var text = Typed.tidy(typed);
        var found = HoursText.atEnd(text);
        var words = found.map(HoursText.Found::before).orElse(text);
        var rrule = RhythmWords.rule(words).orElseThrow(() -> notUnderstood(typed));
        return new Found(Rhythm.of(rrule), found.map(HoursText.Found::hours));
    }

    private static Hours hoursAlone(String text, String typed) {
        return HoursText.atEnd(Typed.tidy(text)).filter(found -> found.before().isEmpty())
                .map(HoursText.Found::hours).orElseThrow(() -> notUnderstood(typed));
    }

    private static Refusal notUnderstood(String typed) {
        return new Refusal("rhythm.not-understood", Typed.quoted(typed));
    }
}
