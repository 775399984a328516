package se.budkavle.bot.rhythm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A date of a rhythm and the working day that is proposed for it.
 *
 * @param date     as the rhythm has it
 * @param proposed the same, where that is a working day
 * @param whyNot   why it was moved; nothing where it was not
 */
public record Proposal(LocalDate date, LocalDate proposed, Optional<Reason> whyNot) {

    public boolean isMoved() {
        return !date.equals(proposed);
    }

    /** One for each date, no two of them on the same day, in the order of the dates. */
    public static List<Proposal> forEach(List<LocalDate> dates, WorkingDays days, boolean julyPause) {
        var taken = new HashSet<>(dates);
        var proposals = new ArrayList<Proposal>();
        for (var date : dates) {
            var whyNot = days.whyNot(date, julyPause);
            var proposed = whyNot.isEmpty() ? date : instead(date, taken, day -> days.isWorking(day, julyPause));
            taken.add(proposed);
            proposals.add(new Proposal(date, proposed, whyNot));
        }
        return List.copyOf(proposals);
    }

    /** The same weekday a week later or the nearest working day, best within the month. */
    private static LocalDate instead(LocalDate date, Set<LocalDate> taken, Predicate<LocalDate> working) {
        Predicate<LocalDate> free = day -> working.test(day) && !taken.contains(day);
        Predicate<LocalDate> sameMonth = day -> YearMonth.from(day).equals(YearMonth.from(date));
        var aWeekLater = Stream.of(date.plusWeeks(1));
        return aWeekLater.filter(free.and(sameMonth)).findFirst()
                .or(() -> around(date).limit(62).filter(free.and(sameMonth)).findFirst())
                .or(() -> Stream.of(date.plusWeeks(1)).filter(free).findFirst())
                .orElseGet(() -> around(date).filter(free).findFirst().orElseThrow());
    }

    /** One day later, one earlier, two later, and so on. */
    private static Stream<LocalDate> around(LocalDate date) {
        return IntStream.iterate(1, away -> away + 1).boxed().flatMap(away -> Stream.of(date.plusDays(away), date.minusDays(away)));
    }
}
