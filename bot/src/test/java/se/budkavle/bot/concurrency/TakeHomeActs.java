package se.budkavle.bot.concurrency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;

/** Sample uses of the buttons and the form about decisions that municipalities take home (carry out and report on). */
final class TakeHomeActs {

    private TakeHomeActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("takehome:mark", pressing("takehome:mark", false)),
                Act.once("takehome:withdraw", pressing("takehome:withdraw", true)),
                Act.once("takehome:answered", work -> {
                    var decision = decision(work);
                    mark(work, decision);
                    var form = work.as("Ledamot Timrå, majoritet")
                            .press(null, "takehome:answer:" + decision + ":timra", List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("at-home", "Vi har börjat"));
                }));
    }

    private static Function<Workplace, Supplier<BotReply>> pressing(String act, boolean isMarked) {
        return work -> {
            var decision = decision(work);
            if (isMarked) {
                mark(work, decision);
            }
            return () -> work.as("Samordnare miljö").press(null, act + ":" + decision, List.of(), Map.of());
        };
    }

    private static void mark(Workplace work, String decision) {
        work.as("Samordnare miljö").press(null, "takehome:mark:" + decision, List.of(), Map.of());
    }

    /** Stores a numbered decision of a past meeting and returns the decision's id. */
    static String decision(Workplace work) {
        var author = work.get(People.class).findAllByOrderByName().get(0).id();
        var held = MovableClock.START.minus(Duration.ofDays(9));
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådets möte",
                        held,
                        held.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        held.minus(Duration.ofDays(1))));
        work.get(AllMinutes.class).save(Minutes.started(meeting.id(), author, held));
        return work.get(Decisions.class)
                .save(Decision.of("hallbarhetsradet", meeting.id(), null, "Avgiften höjs", author, held)
                        .numbered(2026, 1))
                .id();
    }
}
