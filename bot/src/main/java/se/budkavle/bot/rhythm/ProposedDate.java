package se.budkavle.bot.rhythm;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date that a recurrence rule gives for a meeting, and the working day that the bot proposes for this meeting.
 *
 * @param date the date by the recurrence rule
 * @param proposed the proposed day; the same as {@code date} if that is a working day; null if the meeting is omitted
 * @param whyNot the reason why the date was moved or omitted; empty if the meeting stays on its date
 */
public record ProposedDate(LocalDate date, @Nullable LocalDate proposed, Optional<NonWorkingReason> whyNot) {

    private static final int WEEK = 7;

    public boolean isMoved() {
        return proposed != null && !date.equals(proposed);
    }

    public boolean isLeftOut() {
        return proposed == null;
    }

    /**
     * Returns a proposal for each date, in the order of the dates. No two proposals are on the same day.
     *
     * <p>Omits a meeting in the July pause. Omits a meeting on a holiday if another date of the series is at most seven
     * days away. Omits a meeting on a weekend if another date of the series is less than seven days away. Moves any
     * other meeting on a non-working day. If possible, the meeting is moved to the same weekday a week later, otherwise
     * to the nearest working day without another meeting. Omits the meeting if no working day within a week is free of
     * other meetings.
     */
    public static List<ProposedDate> forEach(List<LocalDate> dates, WorkingDays days, boolean julyPause) {
        var taken = new TreeSet<>(dates);
        var proposals = new ArrayList<ProposedDate>();
        for (var date : dates) {
            var whyNot = days.whyNot(date, julyPause);
            var proposed = whyNot.isEmpty()
                    ? Optional.of(date)
                    : isInPause(date, whyNot.get(), julyPause, dates)
                            ? Optional.<LocalDate>empty()
                            : instead(date, taken, day -> days.isWorking(day, julyPause));
            proposed.ifPresent(taken::add);
            proposals.add(new ProposedDate(date, proposed.orElse(null), whyNot));
        }
        return List.copyOf(proposals);
    }

    private static boolean isInPause(LocalDate date, NonWorkingReason why, boolean julyPause, List<LocalDate> dates) {
        boolean july = julyPause && date.getMonth() == Month.JULY;
        boolean weekend = why.kind() == NonWorkingReason.Kind.WEEKEND;
        return july
                || dates.stream()
                        .filter(other -> !other.equals(date))
                        .anyMatch(
                                other -> Math.abs(ChronoUnit.DAYS.between(date, other)) <= (weekend ? WEEK - 1 : WEEK));
    }

    /**
     * Finds a replacement for a date on which the meeting cannot be held: a working day without another meeting of the
     * series. First tries the same weekday a week later, if that day is in the same month as the original date. Next
     * tries the other days of the same month that are at most a week away, nearest first. Finally tries days of another
     * month that are at most a week away.
     */
    private static Optional<LocalDate> instead(LocalDate date, Set<LocalDate> taken, Predicate<LocalDate> working) {
        Predicate<LocalDate> free = day -> working.test(day) && !taken.contains(day);
        Predicate<LocalDate> sameMonth = day -> YearMonth.from(day).equals(YearMonth.from(date));
        return Stream.of(date.plusWeeks(1))
                .filter(free.and(sameMonth))
                .findFirst()
                .or(() -> around(date).filter(free.and(sameMonth)).findFirst())
                .or(() -> Stream.of(date.plusWeeks(1)).filter(free).findFirst())
                .or(() -> around(date).filter(free).findFirst());
    }

    /**
     * Returns the days within a week of the date, nearest first: one day later, one day earlier, two days later, and so
     * on.
     */
    private static Stream<LocalDate> around(LocalDate date) {
        return IntStream.rangeClosed(1, WEEK)
                .boxed()
                .flatMap(away -> Stream.of(date.plusDays(away), date.minusDays(away)));
    }
}
