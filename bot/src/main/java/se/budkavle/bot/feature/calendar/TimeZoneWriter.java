package se.budkavle.bot.feature.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import se.budkavle.storage.meeting.Meeting;

/**
 * Writes a time zone as the iCalendar component VTIMEZONE. Uses the Java rules that also convert the meetings' times to
 * local time.
 *
 * <p>The time zone definition of ical4j cannot be used, because it gives Europe/Stockholm the id Europe/Berlin. With
 * that definition, events could not refer to the time zone as Europe/Stockholm.
 */
final class TimeZoneWriter {

    /** Replaces the year of the first meeting in a calendar that contains no meetings. */
    private static final int USUAL_YEAR = 2001;

    private static final String[] WEEKDAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    private TimeZoneWriter() {}

    /**
     * Returns a VTIMEZONE component with the time zone's offsets and their changes. The component covers the time from
     * the year before the first meeting to the last meeting.
     */
    static VTimeZone of(ZoneId zone, List<Meeting> meetings) {
        var rules = zone.getRules();
        int year = meetings.stream()
                        .map(Meeting::startsAt)
                        .min(Comparator.naturalOrder())
                        .map(first -> first.atZone(zone).getYear())
                        .orElse(USUAL_YEAR)
                - 1;
        var begin = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        var end = meetings.stream()
                .map(Meeting::endsAt)
                .max(Comparator.naturalOrder())
                .orElse(begin);
        boolean yearly = !rules.getTransitionRules().isEmpty()
                && rules.getTransitionRules().stream()
                        .allMatch(rule -> day(rule).isPresent());
        // Changes of the offset after {@code lastSingle} follow the zone's yearly rules, so the calendar does not list
        // them one by one.
        var lastSingle = yearly ? earlier(lastListed(rules), end) : end;
        var observances = new ArrayList<Observance>();
        if (!yearly || begin.isBefore(lastSingle)) {
            observances.add(inEffect(rules, begin, lastSingle));
        }
        for (var change = rules.nextTransition(begin);
                change != null && !change.getInstant().isAfter(lastSingle);
                change = rules.nextTransition(change.getInstant())) {
            observances.add(observance(change, List.of()));
        }
        if (yearly) {
            rules.getTransitionRules().forEach(rule -> observances.add(yearly(rules, rule, year)));
        }
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Instant lastListed(ZoneRules rules) {
        var listed = rules.getTransitions();
        return listed.isEmpty() ? Instant.MIN : listed.get(listed.size() - 1).getInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Returns a yearly change of the time zone's offset, such as the start of summer time.
     *
     * @param year the first year of the yearly change; if the zone begins to follow {@code rule} in a later year, the
     *     later year is used instead
     */
    private static Observance yearly(ZoneRules rules, ZoneOffsetTransitionRule rule, int year) {
        var first = rule.createTransition(year);
        for (int later = year + 1;
                !first.equals(rules.nextTransition(first.getInstant().minusSeconds(1)));
                later++) {
            first = rule.createTransition(later);
        }
        return observance(
                first,
                List.of(new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH="
                        + rule.getMonth().getValue() + ";BYDAY=" + day(rule).orElseThrow())));
    }

    private static Observance observance(ZoneOffsetTransition change, List<Property> recurring) {
        var properties = new ArrayList<Property>(List.of(
                new DtStart<>(change.getDateTimeBefore()),
                new TzOffsetFrom(change.getOffsetBefore()),
                new TzOffsetTo(change.getOffsetAfter())));
        properties.addAll(recurring);
        return change.isGap() ? new Daylight(new PropertyList(properties)) : new Standard(new PropertyList(properties));
    }

    /**
     * Returns the day on which the rule changes the offset, as iCalendar text. In iCalendar, -1SU is the last Sunday of
     * the month, and 2SU is the second Sunday.
     *
     * <p>Returns empty for a rule that names no such weekday of the month, because some calendar programs understand no
     * other texts.
     */
    private static Optional<String> day(ZoneOffsetTransitionRule rule) {
        if (rule.getDayOfWeek() == null || rule.isMidnightEndOfDay()) {
            return Optional.empty();
        }
        var weekday = WEEKDAYS[rule.getDayOfWeek().getValue() - 1];
        int first = rule.getDayOfMonthIndicator();
        if (first == -1 || first + 6 == rule.getMonth().maxLength()) {
            return Optional.of("-1" + weekday);
        }
        return first > 0 && (first - 1) % 7 == 0 && first <= 22
                ? Optional.of((first - 1) / 7 + 1 + weekday)
                : Optional.empty();
    }

    /**
     * Returns the time zone's offset at {@code begin}. The offset counts as summer time if the next listed change moves
     * the clocks back.
     */
    private static Observance inEffect(ZoneRules rules, Instant begin, Instant lastSingle) {
        var offset = rules.getOffset(begin);
        var properties = new PropertyList(List.of(
                new DtStart<>(LocalDateTime.ofInstant(begin, offset)),
                new TzOffsetFrom(offset),
                new TzOffsetTo(offset)));
        var next = rules.nextTransition(begin);
        boolean summer = next != null && next.isOverlap() && !next.getInstant().isAfter(lastSingle);
        return summer ? new Daylight(properties) : new Standard(properties);
    }
}
