package se.budkavle.bot.view.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.MinuteTakerRule;
import se.budkavle.storage.minutes.Minutes;

/**
 * Finds meetings whose minutes have not been sent, and computes when and to whom the bot sends reminders about the
 * minutes.
 */
@Component
public class MissingMinutes {

    /**
     * The maximum time between now and a meeting whose minutes the bot checks. The maximum is large, because a reminder
     * may be delayed until the end of July.
     */
    private static final Duration SPAN = Duration.ofDays(60);

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

    /** A meeting whose minutes have not been sent, with the time of one of the reminders about these minutes. */
    public record Reminder(Meeting meeting, Moved moved) {

        public Instant dueAt() {
            return moved.at();
        }
    }

    /**
     * Returns the latest due reminder of each meeting whose minutes have not been sent, earliest meeting first. Omits
     * events, cancelled meetings and meetings of networks without minutes.
     */
    public List<Reminder> due() {
        var now = clock.instant();
        var settingsOf = networkSettings.byNetwork();
        return unsent(meetings.between(now.minus(SPAN), now).stream()
                .filter(meeting -> !meeting.endsAt().isAfter(now))
                .flatMap(meeting -> reminders(meeting, settingsOf)
                        .filter(one -> !one.dueAt().isAfter(now))
                        .max(Comparator.comparing(Reminder::dueAt))
                        .stream())
                .toList());
    }

    /** Returns when the first reminder after the given time is due; empty if no such reminder is known. */
    public Optional<Instant> next(Instant after) {
        var now = clock.instant();
        var settingsOf = networkSettings.byNetwork();
        return unsent(meetings.between(now.minus(SPAN), now.plus(SPAN)).stream()
                        .flatMap(meeting -> reminders(meeting, settingsOf))
                        .filter(one -> one.dueAt().isAfter(after))
                        .toList())
                .stream()
                .map(Reminder::dueAt)
                .min(Instant::compareTo);
    }

    /**
     * Returns the reminders that become due between now and {@code until}, but only about meetings that have already
     * ended.
     */
    public List<Reminder> comingUntil(Instant until) {
        var now = clock.instant();
        var settingsOf = networkSettings.byNetwork();
        return unsent(meetings.between(now.minus(SPAN), now).stream()
                .filter(meeting -> !meeting.endsAt().isAfter(now))
                .flatMap(meeting -> reminders(meeting, settingsOf))
                .filter(one -> one.dueAt().isAfter(now) && one.dueAt().isBefore(until))
                .toList());
    }

    /**
     * Returns all reminders about a meeting's minutes. Returns none for an event, or if the network writes no minutes.
     */
    private Stream<Reminder> reminders(Meeting meeting, Function<String, NetworkSettings> settingsOf) {
        var ofNetwork = settingsOf.apply(meeting.networkId());
        if (meeting.isEvent() || !ofNetwork.keepsMinutes()) {
            return Stream.empty();
        }
        var day = times.dayOf(meeting.endsAt());
        return settings.missingAfter().stream()
                .map(after -> times.moved(
                        times.morning(day.plus(after)),
                        Instant.MAX,
                        ofNetwork.notices().julyPause()))
                .map(moved -> new Reminder(meeting, moved));
    }

    private List<Reminder> unsent(List<Reminder> reminders) {
        var sent =
                minutes
                        .findAllByMeetingIdIn(reminders.stream()
                                .map(one -> one.meeting().id())
                                .distinct()
                                .toList())
                        .stream()
                        .filter(Minutes::hasBeenSent)
                        .map(Minutes::meetingId)
                        .collect(Collectors.toSet());
        return reminders.stream()
                .filter(one -> !sent.contains(one.meeting().id()))
                .toList();
    }

    /**
     * Returns the meetings about whose missing minutes the bot reminds the given person, earliest meeting first. The
     * predicate chooses the days of the reminders.
     */
    public List<Meeting> of(String personId, Predicate<LocalDate> day) {
        return due().stream()
                .filter(one -> day.test(times.dayOf(one.dueAt())))
                .map(Reminder::meeting)
                .filter(meeting -> writers(meeting).contains(personId))
                .toList();
    }

    /**
     * Returns the kind of minutes of this meeting. If nobody has begun the minutes yet, returns the kind that the
     * network has chosen.
     */
    public MinutesKind kind(Meeting meeting) {
        var ofNetwork = networkSettings.of(meeting.networkId()).minutesKind();
        return minutes.findById(meeting.id()).map(one -> one.kind(ofNetwork)).orElse(ofNetwork);
    }

    /** Returns the ids of the people who are expected to write the minutes of this meeting. */
    public Set<String> writers(Meeting meeting) {
        var active = memberships.activeIn(meeting.networkId(), association.today(clock));
        var reachable =
                people.findAllByIdIn(active.stream().map(Membership::personId).collect(Collectors.toSet())).stream()
                        .filter(Person::hasAccount)
                        .map(Person::id)
                        .collect(Collectors.toSet());
        return MinuteTakerRule.of(active, reachable::contains);
    }
}
