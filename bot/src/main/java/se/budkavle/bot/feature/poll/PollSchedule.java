package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.poll.Poll;

/**
 * Computes a poll's default closing time, and the sending times of its reminders and its result message in working
 * hours.
 */
@Component
class PollSchedule {

    /** The default number of days for which a poll is open. */
    private static final int USUAL_DAYS = 7;

    private static final int REMINDS_BEFORE = 2;
    /**
     * The argument for the parameter {@code julyPause}: false, so that the bot does not delay messages in July. A
     * poll's messages are sent in July too, because a coordinator who opens a poll in July needs the votes in July.
     */
    private static final boolean IN_JULY_TOO = false;

    private final NoticeTime times;

    PollSchedule(NoticeTime times) {
        this.times = times;
    }

    Instant endOf(LocalDate day) {
        return times.endOf(day);
    }

    /**
     * Returns the default closing time of a poll. The default is the end of the day a week from now, or the end of the
     * day before the first proposed time, whichever is earlier.
     */
    Instant usualEnd(Instant firstSlot, Instant now) {
        var usual = day(now).plusDays(USUAL_DAYS);
        var before = day(firstSlot).minusDays(1);
        return endOf(before.isBefore(usual) ? before : usual);
    }

    /**
     * Returns the times at which people who have not voted are reminded. All these reminder times are in working hours,
     * with at most one reminder a day.
     */
    List<Instant> reminders(Poll poll) {
        var last = day(poll.closesAt());
        var early = times.moved(times.morning(last.minusDays(REMINDS_BEFORE)), times.startOf(last), IN_JULY_TOO)
                .at();
        var late =
                times.moved(times.morning(last), poll.closesAt(), IN_JULY_TOO).at();
        return (day(early).equals(day(late)) ? Stream.of(early) : Stream.of(early, late))
                .filter(at -> at.isAfter(poll.openedAt()))
                .toList();
    }

    /**
     * Returns the sending time of the result message if the poll closes now. The message is sent in the next working
     * hours, or at once if the first proposed time comes before the next working hours.
     */
    Instant result(Poll poll, Instant now) {
        return times.soonest(now, poll.slot(0).startsAt(), IN_JULY_TOO);
    }

    /**
     * Returns the time after which it is too late to send the poll's message: the first proposed time or the poll's
     * closing time, whichever is earlier.
     */
    Instant latestUseful(Poll poll) {
        var first = poll.slot(0).startsAt();
        return first.isBefore(poll.closesAt()) ? first : poll.closesAt();
    }

    LocalDate day(Instant instant) {
        return times.dayOf(instant);
    }
}
