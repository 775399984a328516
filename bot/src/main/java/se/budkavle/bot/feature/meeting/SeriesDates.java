package se.budkavle.bot.feature.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NonWorkingReason;
import se.budkavle.bot.rhythm.ProposedDate;
import se.budkavle.bot.rhythm.Recurrence;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.SeriesDay;

/**
 * Computes the dates of a series of meetings from its recurrence rule, such as every second Tuesday. Dates that are not
 * working days are moved or omitted.
 */
@Component
class SeriesDates {

    private final WorkingDays workingDays;
    private final AllNetworkSettings networkSettings;
    private final Association association;

    SeriesDates(WorkingDays workingDays, AllNetworkSettings networkSettings, Association association) {
        this.workingDays = workingDays;
        this.networkSettings = networkSettings;
        this.association = association;
    }

    /**
     * The day of one meeting in a planned series.
     *
     * @param why the reason why the day deviates from the recurrence rule or is not a working day; null if there is no
     *     such reason, or if a person has moved the meeting
     * @param byHand whether a person has moved this meeting within its series; such a meeting keeps the time that the
     *     person chose
     */
    record Day(SeriesDay held, @Nullable Phrase why, boolean byHand) {}

    /**
     * The computed days of a series.
     *
     * @param leftOut the dates of the recurrence rule on which no meeting is planned, each with the reason
     * @param cancelled the days on which the replaced series has a cancelled meeting; the new series has no meeting on
     *     these days
     * @param counted the day from which the recurrence rule is counted. This is the first day of the series, or the
     *     same day one month later if only that start avoids dates in July.
     */
    record ComputedDays(List<Day> days, List<ProposedDate> leftOut, List<SeriesDay> cancelled, LocalDate counted) {

        /**
         * Returns a copy in which each meeting that a person has moved within its series keeps the time that the person
         * chose.
         *
         * @param byHand maps the computed day of each moved meeting to the day that the person chose
         */
        ComputedDays moved(Map<SeriesDay, SeriesDay> byHand) {
            return new ComputedDays(
                    days.stream()
                            .map(day ->
                                    byHand.containsKey(day.held()) ? new Day(byHand.get(day.held()), null, true) : day)
                            .toList(),
                    leftOut,
                    cancelled,
                    counted);
        }

        /**
         * Returns a copy without the days in {@code cancelledDays}. The meetings on the days in {@code cancelledDays}
         * stay cancelled.
         */
        ComputedDays without(List<SeriesDay> cancelledDays) {
            return new ComputedDays(
                    days.stream()
                            .filter(day -> !cancelledDays.contains(day.held()))
                            .toList(),
                    leftOut,
                    cancelledDays,
                    counted);
        }
    }

    /** Returns the days of a series on which the meeting begins after {@code now}. */
    ComputedDays ahead(Series series, Instant now) {
        var all = of(series);
        var today = LocalDate.ofInstant(now, association.zone());
        return new ComputedDays(
                all.days().stream()
                        .filter(day -> day.held().startsAt().isAfter(now))
                        .toList(),
                all.leftOut().stream().filter(one -> one.date().isAfter(today)).toList(),
                List.of(),
                all.counted());
    }

    ComputedDays of(Series series) {
        boolean julyPause = networkSettings.of(series.networkId()).notices().julyPause();
        if (series.isSingle()) {
            // A person chose the day of a single meeting, so the meeting keeps its day even if the day is not a working
            // day.
            return new ComputedDays(
                    List.of(day(series, series.begins(), series.begins(), odd(series, series.begins(), julyPause))),
                    List.of(),
                    List.of(),
                    series.begins());
        }
        var rhythm = Recurrence.of(series.rrule());
        var counted = julyPause ? rhythm.startAvoiding(Month.JULY, series.begins(), series.ends()) : series.begins();
        var proposals = ProposedDate.forEach(rhythm.dates(counted, series.ends()), workingDays, julyPause);
        return new ComputedDays(
                proposals.stream()
                        .filter(one -> !one.isLeftOut())
                        .map(one -> day(
                                series,
                                one.date(),
                                heldOn(one),
                                one.whyNot()
                                        .map(NonWorkingReason::said)
                                        .orElseGet(() -> odd(series, heldOn(one), julyPause))))
                        .sorted(Comparator.comparing(day -> day.held().date()))
                        .toList(),
                proposals.stream().filter(ProposedDate::isLeftOut).toList(),
                List.of(),
                counted);
    }

    private static LocalDate heldOn(ProposedDate one) {
        return Objects.requireNonNull(one.proposed(), "the date is not left out");
    }

    /**
     * Returns the reason why a day of the meeting is not a working day. Returns null if all days of the meeting are
     * working days.
     */
    private @Nullable Phrase odd(Series series, LocalDate begins, boolean julyPause) {
        return workingDays
                .firstWhyNot(begins, begins.plusDays(series.days() - 1L), julyPause)
                .map(NonWorkingReason::said)
                .orElse(null);
    }

    /**
     * Returns the day with the start and end of its meeting. The times are computed in the association's time zone, so
     * that meetings begin at the same local time in summer and winter.
     */
    private Day day(Series series, LocalDate wanted, LocalDate date, @Nullable Phrase why) {
        var zone = association.zone();
        var startsAt = date.atTime(series.startsAt()).atZone(zone).toInstant();
        var lastDay = date.plusDays(series.days() - 1L);
        var endsAt = lastDay.atTime(series.endsAt()).atZone(zone).toInstant();
        return new Day(new SeriesDay(wanted, date, startsAt, endsAt), why, false);
    }
}
