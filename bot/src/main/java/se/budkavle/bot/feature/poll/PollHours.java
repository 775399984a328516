package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.poll.Poll;

/** Says when a poll closes, reminds and tells its result: in working hours. */
@Component
class PollHours {

    /** How long a poll is open unless its author says otherwise. */
    private static final int USUAL_DAYS = 7;
    private static final int REMINDS_BEFORE = 2;
    /** Whoever asks in July wants to know in July. */
    private static final boolean IN_JULY_TOO = false;

    private final NoticeTime times;

    PollHours(NoticeTime times) {
        this.times = times;
    }

    Instant endOf(LocalDate day) {
        return times.endOf(day);
    }

    /** The usual end of a poll: after a week, but before the day of the first time asked about. */
    Instant usualEnd(Instant firstSlot, Instant now) {
        var usual = day(now).plusDays(USUAL_DAYS);
        var before = day(firstSlot).minusDays(1);
        return endOf(before.isBefore(usual) ? before : usual);
    }

    /** When those missing are reminded, in working hours and once a day at most. */
    List<Instant> reminders(Poll poll) {
        var last = day(poll.closesAt());
        var early = times.moved(times.morning(last.minusDays(REMINDS_BEFORE)), times.startOf(last), IN_JULY_TOO).at();
        var late = times.moved(times.morning(last), poll.closesAt(), IN_JULY_TOO).at();
        return (day(early).equals(day(late)) ? Stream.of(early) : Stream.of(early, late))
                .filter(at -> at.isAfter(poll.openedAt())).toList();
    }

    /** When a poll's result is told that closes now: at once, if people are at work, but before its first time. */
    Instant result(Poll poll, Instant now) {
        return times.soonest(now, poll.slot(0).startsAt(), IN_JULY_TOO);
    }

    /** A poll that goes out then or later is of no use. */
    Instant latestUseful(Poll poll) {
        var first = poll.slot(0).startsAt();
        return first.isBefore(poll.closesAt()) ? first : poll.closesAt();
    }

    LocalDate day(Instant instant) {
        return times.dayOf(instant);
    }
}
