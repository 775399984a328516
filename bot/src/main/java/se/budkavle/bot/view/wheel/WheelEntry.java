package se.budkavle.bot.view.wheel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import se.budkavle.bot.text.Phrase;

/**
 * One entry in the calendar of a year, for example a meeting or the last day for answers to a status round.
 *
 * @param source an id of the entry that never changes, for example the id of its database row
 * @param title a text that says what happens
 * @param proposed true if nobody has planned the entry, and it is only proposed from a series of meetings or from last
 *     year's status rounds
 */
public record WheelEntry(Kind kind, String source, LocalDate from, LocalDate to, Phrase title, boolean proposed) {

    /** The order of entries in lists: by day, then by kind. */
    static final Comparator<WheelEntry> ORDER = Comparator.comparing(WheelEntry::from)
            .thenComparing(WheelEntry::kind)
            .thenComparing(WheelEntry::source);

    /**
     * The kinds of entries in the annual wheel (the calendar of a year as a picture). In the picture of the wheel, the
     * first kind is at the edge and the last kind is nearest to the centre.
     */
    public enum Kind {
        MEETING,
        EVENT,
        ROUND_OPENS,
        ROUND_DUE,
        NEWSLETTER,
        GATHERING;

        public Phrase title() {
            return Phrase.of("wheel.kind." + name().toLowerCase(Locale.ROOT));
        }

        /** Returns the letter that stands for the kind in a picture. */
        public Phrase letter() {
            return Phrase.of("wheel.letter." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** Returns the entry's title. If the entry is only proposed, a note after the title says so. */
    public Phrase said() {
        return proposed ? Phrase.of("wheel.proposed", title) : title;
    }

    /**
     * Returns a text with the day of the entry. For an entry of several days, the text contains the first and the last
     * day.
     */
    public Phrase day() {
        return from.equals(to) ? Phrase.of("wheel.day", from) : Phrase.of("wheel.days", from, to);
    }
}
