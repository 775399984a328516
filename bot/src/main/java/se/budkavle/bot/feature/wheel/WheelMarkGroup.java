package se.budkavle.bot.feature.wheel;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;

/**
 * A group of calendar entries of one kind. The entries share a mark (symbol) in the picture of the year, because
 * separate marks would overlap.
 *
 * @param angle the angle of the first entry's day in radians, clockwise from 1 January
 */
record WheelMarkGroup(Kind kind, double radius, double angle, List<WheelEntry> entries) {

    private static final double MARK_WIDTH = 38;

    /** Returns the groups of one kind of entry, sorted by day. The given entries must be sorted by day. */
    static List<WheelMarkGroup> of(List<WheelEntry> entries, Kind kind, double radius, Year year) {
        var groups = new ArrayList<WheelMarkGroup>();
        for (var entry : entries) {
            if (entry.kind() != kind) {
                continue;
            }
            double angle = angle(entry.from(), year);
            int last = groups.size() - 1;
            if (last >= 0 && angle - groups.get(last).angle() < MARK_WIDTH / radius) {
                groups.set(last, groups.get(last).with(entry));
            } else {
                groups.add(new WheelMarkGroup(kind, radius, angle, List.of(entry)));
            }
        }
        return groups;
    }

    private WheelMarkGroup with(WheelEntry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new WheelMarkGroup(kind, radius, angle, List.copyOf(more));
    }

    int size() {
        return entries.size();
    }

    boolean isProposed() {
        return entries.stream().allMatch(WheelEntry::proposed);
    }

    /**
     * Returns the angle of a day in radians, clockwise from 1 January. Each month covers a twelfth of the circle. A day
     * before the year counts as 1 January.
     */
    private static double angle(LocalDate day, Year year) {
        var within = day.getYear() < year.getValue() ? year.atDay(1) : day;
        double share = (within.getDayOfMonth() - 0.5) / within.lengthOfMonth();
        return 2 * Math.PI * (within.getMonthValue() - 1 + share) / 12;
    }
}
