package se.budkavle.bot.feature.wheel;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelEntry;

/** The calendar entries of one month, for a list of the year's entries. */
record WheelMonths(Month month, List<WheelEntry> entries) {

    private static final int SHORT = 3;

    /**
     * Returns the months of the year that have calendar entries, with these entries. An entry that began in the
     * previous year is listed under January.
     */
    static List<WheelMonths> of(int year, List<WheelEntry> entries) {
        return Stream.of(Month.values())
                .map(month -> new WheelMonths(
                        month,
                        entries.stream()
                                .filter(one -> month(one, year) == month)
                                .toList()))
                .filter(one -> !one.entries().isEmpty())
                .toList();
    }

    private static Month month(WheelEntry entry, int year) {
        return entry.from().getYear() < year ? Month.JANUARY : entry.from().getMonth();
    }

    /** Returns the name of the month with a capital letter, as a heading. */
    static String name(Month month, Locale reader) {
        var locale = Phrasebook.understood(reader);
        var name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    static String shortName(Month month, Locale reader) {
        return name(month, reader).substring(0, SHORT);
    }
}
