package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Adjusters;
import se.budkavle.storage.minutes.AdjustingState;
import se.budkavle.storage.minutes.Adjustings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;

/** Finds formal minutes that an adjuster has not confirmed, and the days of the reminders. */
@Component
class MissingAdjusting {

    /**
     * The period for which sent minutes are checked: long enough for a reminder that is delayed until the end of July.
     */
    private static final Duration BACK = Duration.ofDays(60);

    private final AllMinutes minutes;
    private final Adjusters adjusters;
    private final Adjustings adjustings;
    private final Meetings meetings;
    private final AllNetworkSettings networkSettings;
    private final NoticeTime times;
    private final MinutesSettings settings;
    private final Clock clock;

    MissingAdjusting(
            AllMinutes minutes,
            Adjusters adjusters,
            Adjustings adjustings,
            Meetings meetings,
            AllNetworkSettings networkSettings,
            NoticeTime times,
            MinutesSettings settings,
            Clock clock) {
        this.minutes = minutes;
        this.adjusters = adjusters;
        this.adjustings = adjustings;
        this.meetings = meetings;
        this.networkSettings = networkSettings;
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    /** Formal minutes that at least one adjuster has not confirmed, with the latest reminder that is due. */
    record Reminder(Meeting meeting, AdjustingState state, Instant dueAt) {}

    /**
     * Returns the minutes with a due reminder that at least one adjuster has not confirmed, in the order of the
     * meetings.
     */
    List<Reminder> due() {
        var now = clock.instant();
        var sent = minutes.formalSentSince(now.minus(BACK));
        if (sent.isEmpty()) {
            return List.of();
        }
        var ids = sent.stream().map(Minutes::meetingId).toList();
        var people = adjusters.findAllByMeetingIdIn(ids);
        var adjusted = adjustings.findAllByMeetingIdIn(ids);
        return meetings.findAllByIdIn(ids).stream()
                .flatMap(meeting -> sent.stream()
                        .filter(one -> one.meetingId().equals(meeting.id()))
                        .map(one -> new AdjustingState(
                                one,
                                people.stream()
                                        .filter(person -> person.meetingId().equals(meeting.id()))
                                        .toList(),
                                adjusted.stream()
                                        .filter(done -> done.meetingId().equals(meeting.id()))
                                        .toList()))
                        .filter(state -> !state.missing().isEmpty())
                        .flatMap(state -> due(meeting, state, now).stream()))
                .toList();
    }

    /** Returns the minutes about which the bot reminds this person on this day. */
    List<Reminder> on(LocalDate day, String personId) {
        return due().stream()
                .filter(one -> times.dayOf(one.dueAt()).equals(day))
                .filter(one -> one.state().isMissing(personId))
                .toList();
    }

    private List<Reminder> due(Meeting meeting, AdjustingState state, Instant now) {
        var sentOn = times.dayOf(state.minutes().requiredFinishedAt());
        boolean pause = networkSettings.of(meeting.networkId()).julyPause();
        return settings.adjustRemindAfter().stream()
                .map(after -> times.moved(times.morning(sentOn.plus(after)), Instant.MAX, pause)
                        .at())
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo)
                .map(at -> new Reminder(meeting, state, at))
                .stream()
                .toList();
    }
}
