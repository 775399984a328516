package se.budkavle.bot.feature.takehome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.NoticeSettings;

/**
 * Computes when the bot asks municipalities about a decision that they take home (carry out and report on), and when it
 * reminds them.
 */
@Component
class TakeHomeTimes {

    /**
     * The time that the bot waits before it sends a question. All questions to the same person during this time are
     * sent in one message.
     */
    private static final Duration GATHERING = Duration.ofMinutes(15);

    private final AllNetworkSettings networkSettings;
    private final NoticeTimetable timetable;
    private final WorkingHoursDelay outsideHours;
    private final NoticeTime times;
    private final TakeHomeSettings settings;

    TakeHomeTimes(
            AllNetworkSettings networkSettings,
            NoticeTimetable timetable,
            WorkingHoursDelay outsideHours,
            NoticeTime times,
            TakeHomeSettings settings) {
        this.networkSettings = networkSettings;
        this.timetable = timetable;
        this.outsideHours = outsideHours;
        this.times = times;
        this.settings = settings;
    }

    /**
     * Returns the planned sending time of the meeting notice. The bot asks the municipalities after it has sent the
     * meeting notice.
     */
    Instant notice(Meeting meeting) {
        return timetable.notice(meeting);
    }

    /** Returns the time before the meeting at which the bot reminds municipalities that have not answered. */
    Instant reminder(Meeting meeting) {
        return times.reminderBefore(
                        meeting.startsAt(),
                        settings.remindsBefore(),
                        networkSettings.of(meeting.networkId()).notices().julyPause())
                .at();
    }

    /**
     * Returns whether enough days lie between the question and the reminder. If there are too few days between the
     * question and the reminder, the bot sends no reminder.
     */
    boolean isLongAfter(Instant askedAt, Instant reminder) {
        return !dayOf(askedAt).plusDays(NoticeSettings.DAYS_AFTER_NOTICE).isAfter(dayOf(reminder));
    }

    /** Returns the sending time of a message that is queued at the given time. */
    Instant sent(Instant queuedAt, Meeting meeting) {
        return outsideHours.goesOutAfter(queuedAt, GATHERING, meeting.startsAt());
    }

    LocalDate dayOf(Instant at) {
        return times.dayOf(at);
    }
}
