package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesWriters;

/** Finds meetings whose minutes have not been sent, the days of the reminders and the people who are reminded. */
@Component
class MissingMinutes {

    /**
     * The period for which past meetings are checked: long enough for a reminder that is delayed until the end of July.
     */
    private static final Duration BACK = Duration.ofDays(60);

    private final Meetings meetings;
    private final AllMinutes minutes;
    private final AllNetworkSettings networkSettings;
    private final Memberships memberships;
    private final People people;
    private final NoticeTime times;
    private final MinutesSettings settings;
    private final Association association;
    private final Clock clock;

    MissingMinutes(
            Meetings meetings,
            AllMinutes minutes,
            AllNetworkSettings networkSettings,
            Memberships memberships,
            People people,
            NoticeTime times,
            MinutesSettings settings,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.networkSettings = networkSettings;
        this.memberships = memberships;
        this.people = people;
        this.times = times;
        this.settings = settings;
        this.association = association;
        this.clock = clock;
    }

    /**
     * A meeting whose minutes are missing, with the latest reminder that is due. An earlier reminder is not sent after
     * a later one.
     */
    record Reminder(Meeting meeting, Instant dueAt) {}

    /**
     * Returns the meetings with missing minutes for which a reminder is due, earliest first. Omits events, cancelled
     * meetings and meetings of networks without minutes.
     */
    List<Reminder> due() {
        var now = clock.instant();
        var settingsOf = networkSettings.byNetwork();
        var due = meetings.between(now.minus(BACK), now).stream()
                .filter(meeting -> !meeting.isEvent() && !meeting.endsAt().isAfter(now))
                .filter(meeting -> settingsOf.apply(meeting.networkId()).keepsMinutes())
                .flatMap(meeting -> settings.missingAfter().stream()
                        .map(after -> times.moved(
                                        times.morning(
                                                times.dayOf(meeting.endsAt()).plus(after)),
                                        Instant.MAX,
                                        settingsOf.apply(meeting.networkId()).julyPause())
                                .at())
                        .filter(at -> !at.isAfter(now))
                        .max(Instant::compareTo)
                        .map(at -> new Reminder(meeting, at))
                        .stream())
                .toList();
        var sent = minutes
                .findAllByMeetingIdIn(
                        due.stream().map(one -> one.meeting().id()).toList())
                .stream()
                .filter(Minutes::hasBeenSent)
                .map(Minutes::meetingId)
                .collect(Collectors.toSet());
        return due.stream().filter(one -> !sent.contains(one.meeting().id())).toList();
    }

    /** Returns the meetings about which the bot reminds this person on this day, earliest first. */
    List<Meeting> on(LocalDate day, String personId) {
        return due().stream()
                .filter(one -> times.dayOf(one.dueAt()).equals(day))
                .map(Reminder::meeting)
                .filter(meeting -> writers(meeting).contains(personId))
                .toList();
    }

    /** Returns the ids of the people who are expected to write the minutes of this meeting. */
    Set<String> writers(Meeting meeting) {
        var active = memberships.activeIn(meeting.networkId(), association.today(clock));
        var reachable =
                people.findAllByIdIn(active.stream().map(Membership::personId).collect(Collectors.toSet())).stream()
                        .filter(Person::hasAccount)
                        .map(Person::id)
                        .collect(Collectors.toSet());
        return MinutesWriters.of(active, reachable::contains);
    }
}
