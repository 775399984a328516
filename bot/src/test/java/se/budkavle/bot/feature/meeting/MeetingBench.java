package se.budkavle.bot.feature.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.bot.testing.ManyNetworks;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.SeriesReplacementPlan;
import se.budkavle.storage.meeting.Venue;

/**
 * Benchmarks the planning of a year of meetings and the sending of meeting notices and reminders. Runs with 30, 100 and
 * 300 networks of 30 members each.
 */
@Tag("bench")
class MeetingBench {

    private static final int[] SIZES = {30, 100, 300};
    private static final int MEMBERS = 30;

    @Test
    void planningAndAnnouncingAYearOfMeetingsIsMeasuredForThirtyToThreeHundredNetworks() throws Exception {
        measure(10);
        var rows = new ArrayList<double[]>();
        for (int size : SIZES) {
            rows.add(measure(size));
        }
        var names = List.of(
                "plan 12 meetings each",
                "notices, one morning",
                "reminders, one morning",
                "one look, nothing due",
                "what is next due");
        System.out.printf(
                Locale.ROOT,
                "%-24s %10s %10s %10s   %s%n",
                "milliseconds, networks",
                "30",
                "100",
                "300",
                "300 against 100");
        for (int row = 0; row < names.size(); row++) {
            double[] of = {rows.get(0)[row], rows.get(1)[row], rows.get(2)[row]};
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %10.1f %10.1f %10.1f   %.1f times%n",
                    names.get(row),
                    of[0],
                    of[1],
                    of[2],
                    of[2] / of[1]);
        }
    }

    private static double[] measure(int networks) throws Exception {
        var work = Workplace.fresh();
        settle(work, networks);
        var planning = work.get(SeriesPlanner.class);
        var dates = work.get(SeriesDates.class);
        double plan = millis(() -> {
            for (int i = 0; i < networks; i++) {
                var series = Series.of(
                        "n" + i,
                        "Möte",
                        "FREQ=MONTHLY;BYDAY=3TH",
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        1,
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant());
                planning.store(series, dates.of(series).days(), null, SeriesReplacementPlan.none(), null);
            }
            return null;
        });
        int meetings = work.get(Meetings.class)
                .between(MovableClock.START, MovableClock.START.plus(Duration.ofDays(800)))
                .size();
        // A network has eleven monthly meetings a year, because no meeting is planned in July.
        if (meetings != 11 * networks) {
            throw new AssertionError(meetings + " meetings were planned");
        }
        work.clock().set(Instant.parse("2027-01-07T08:00:00Z"));
        double notices = millis(() -> sentAll(work));
        work.clock().set(Instant.parse("2027-01-14T08:00:00Z"));
        double reminders = millis(() -> sentAll(work));
        work.clock().forward(Duration.ofMinutes(5));
        double look = millis(() -> {
            work.get(Routines.class).tick("notice");
            return null;
        });
        double next = millis(() -> work.nextDue("notice"));
        return new double[] {plan, notices, reminders, look, next};
    }

    /**
     * Runs all routines (background jobs) again and again, without moving the clock, until no queued message is due.
     */
    private static Void sentAll(Workplace work) {
        Long next;
        do {
            work.get(Routines.class).tick();
            next = work.get(DeliveryQueue.class).nextDueAt();
        } while (next != null && next <= work.clock().instant().toEpochMilli());
        return null;
    }

    private static void settle(Workplace work, int networks) {
        new TransactionTemplate(work.get(PlatformTransactionManager.class)).executeWithoutResult(any -> {
            var people = new ArrayList<Person>();
            for (int i = 0; i < networks * MEMBERS / 3; i++) {
                people.add(work.get(People.class)
                        .save(Person.of("Ledamot " + i, "timra", String.valueOf(100_000 + i), MovableClock.START)));
            }
            ManyNetworks.add(work, networks);
            for (int i = 0; i < networks; i++) {
                for (int member = 0; member < MEMBERS; member++) {
                    // Assigns people to the networks in rotation, so that each person is a member of three networks.
                    work.get(Memberships.class)
                            .save(Membership.appointed(
                                    "n" + i,
                                    people.get((i * 10 + member) % people.size()),
                                    "timra",
                                    Role.MEMBER,
                                    PoliticalSide.NONE,
                                    LocalDate.of(2026, 1, 1),
                                    null,
                                    null,
                                    MovableClock.START));
                }
            }
        });
    }

    private static double millis(Callable<?> doing) throws Exception {
        long from = System.nanoTime();
        doing.call();
        return (System.nanoTime() - from) / 1e6;
    }
}
