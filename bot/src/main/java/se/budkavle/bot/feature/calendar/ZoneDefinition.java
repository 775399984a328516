package se.budkavle.bot.feature.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Writes a time zone as a VTIMEZONE component, from the same Java rules that give meetings their local times.
 *
 * <p>The library's definition of Europe/Stockholm has the id Europe/Berlin, so events could not refer to it.
 */
final class ZoneDefinition {

    /** The year in which the written rules begin; it is before any meeting, and today's rules already applied then. */
    private static final int SINCE = 2000;

    private static final String[] WEEKDAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    private ZoneDefinition() {}

    static VTimeZone of(ZoneId zone) {
        var rules = zone.getRules().getTransitionRules();
        var observances = rules.isEmpty()
                ? List.of(unchanging(zone.getRules().getOffset(Instant.EPOCH)))
                : rules.stream().map(ZoneDefinition::observance).toList();
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Observance observance(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition first = rule.createTransition(SINCE);
        var properties = new PropertyList(List.<Property>of(
                new DtStart<>(first.getDateTimeBefore()),
                new TzOffsetFrom(first.getOffsetBefore()),
                new TzOffsetTo(first.getOffsetAfter()),
                new RRule<LocalDateTime>(
                        "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + day(rule))));
        return first.isGap() ? new Daylight(properties) : new Standard(properties);
    }

    /** Returns a day rule such as -1SU, the month's last Sunday, or 2SU, its second; some programs understand no other form. */
    private static String day(ZoneOffsetTransitionRule rule) {
        var weekday = WEEKDAYS[rule.getDayOfWeek().getValue() - 1];
        int first = rule.getDayOfMonthIndicator();
        if (first < 0 || first + 6 == rule.getMonth().maxLength()) {
            return "-1" + weekday;
        }
        return (first - 1) % 7 == 0
                ? (first - 1) / 7 + 1 + weekday
                : weekday + ";BYMONTHDAY="
                        + IntStream.range(first, first + 7)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(","));
    }

    private static Observance unchanging(ZoneOffset offset) {
        return new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(SINCE, 1, 1, 0, 0)), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
    }
}
