package se.budkavle.bot.feature.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.minutes.MinutesSettings;
import se.budkavle.bot.view.minutes.OpenVerification;
import se.budkavle.bot.view.minutes.OpenVerificationFinder;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.VerificationState;

/**
 * Finds formal meeting minutes that a verifier has not confirmed. Computes when the bot reminds the verifiers, and when
 * it sends coordinators a message because the deadline has passed.
 */
@Component
class UnverifiedMinutesFinder {

    private final OpenVerificationFinder open;
    private final AllNetworkSettings networkSettings;
    private final Networks networks;
    private final Rights rights;
    private final NoticeTime times;
    private final MinutesSettings settings;
    private final Clock clock;

    UnverifiedMinutesFinder(
            OpenVerificationFinder open,
            AllNetworkSettings networkSettings,
            Networks networks,
            Rights rights,
            NoticeTime times,
            MinutesSettings settings,
            Clock clock) {
        this.open = open;
        this.networkSettings = networkSettings;
        this.networks = networks;
        this.rights = rights;
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Formal minutes that at least one verifier has not confirmed. Contains the sending time of a message about these
     * minutes.
     */
    record Unverified(Meeting meeting, VerificationState state, Moved moved) {

        Instant dueAt() {
            return moved.at();
        }
    }

    /**
     * Returns the meeting minutes for which a reminder is due. Each element contains the sending time of the latest due
     * reminder.
     */
    List<Unverified> due() {
        var now = clock.instant();
        return open.all().stream()
                .flatMap(one -> reminders(one)
                        .filter(moved -> !moved.at().isAfter(now))
                        .max(Comparator.comparing(Moved::at))
                        .map(moved -> new Unverified(one.meeting(), one.state(), moved))
                        .stream())
                .toList();
    }

    /** Returns the unconfirmed meeting minutes for which a message about the passed deadline is due. */
    List<Unverified> overdue() {
        var now = clock.instant();
        return open.all().stream()
                .map(one -> new Unverified(one.meeting(), one.state(), overdue(one)))
                .filter(one -> !one.dueAt().isAfter(now))
                .toList();
    }

    /**
     * Returns the sending time of the first message about unconfirmed meeting minutes after the given time. Returns
     * empty if no message about unconfirmed meeting minutes is planned after that time.
     */
    Optional<Instant> next(Instant after) {
        return open.all().stream()
                .flatMap(one -> Stream.concat(reminders(one), Stream.of(overdue(one))))
                .map(Moved::at)
                .filter(at -> at.isAfter(after))
                .min(Instant::compareTo);
    }

    /**
     * The messages that the bot will send before a given time if nobody confirms the minutes: reminders, and messages
     * about minutes whose deadline has passed.
     */
    record Coming(List<Unverified> reminders, List<Unverified> overdue) {}

    Coming comingUntil(Instant until) {
        var waiting = open.all();
        return new Coming(
                ahead(waiting, until, this::reminders), ahead(waiting, until, one -> Stream.of(overdue(one))));
    }

    /**
     * Returns the unconfirmed meeting minutes about which the bot reminds the person. The predicate chooses the days of
     * the reminders.
     */
    List<Unverified> of(String personId, Predicate<LocalDate> day) {
        return due().stream()
                .filter(one -> day.test(times.dayOf(one.dueAt())))
                .filter(one -> one.state().isMissing(personId))
                .toList();
    }

    /**
     * Returns the meeting minutes that were not confirmed in time. Includes only minutes about which the bot sends the
     * person a message on one of the days that the predicate chooses.
     */
    List<Unverified> overdueOf(String personId, Predicate<LocalDate> day) {
        return overdue().stream()
                .filter(one -> day.test(times.dayOf(one.dueAt())))
                .filter(one -> told(one).contains(personId))
                .toList();
    }

    /**
     * Returns the ids of the people who get a message about minutes that were not confirmed in time. Returns the ids of
     * the network's coordinators. If the network has no coordinator, returns the id of the person who sent the minutes,
     * unless this person has left a closed network.
     */
    Set<String> told(Unverified late) {
        var coordinators = rights.coordinatorsOf(late.meeting().networkId()).stream()
                .map(Membership::personId)
                .collect(Collectors.toSet());
        if (!coordinators.isEmpty()) {
            return coordinators;
        }
        var sender = Objects.requireNonNull(late.state().minutes().finishedBy(), "they are finished");
        var network = networks.findById(late.meeting().networkId()).orElseThrow();
        return rights.mayRead(sender, network) ? Set.of(sender) : Set.of();
    }

    private List<Unverified> ahead(
            List<OpenVerification> waiting, Instant until, Function<OpenVerification, Stream<Moved>> moments) {
        var now = clock.instant();
        return waiting.stream()
                .flatMap(one -> moments.apply(one).map(moved -> new Unverified(one.meeting(), one.state(), moved)))
                .filter(one -> one.dueAt().isAfter(now) && one.dueAt().isBefore(until))
                .toList();
    }

    private Stream<Moved> reminders(OpenVerification one) {
        return settings.adjustRemindAfter().stream()
                .map(after -> morning(one, sentOn(one).plus(after)));
    }

    private Moved overdue(OpenVerification one) {
        return morning(one, sentOn(one).plus(settings.adjustWithin()).plusDays(1));
    }

    private LocalDate sentOn(OpenVerification one) {
        return times.dayOf(one.state().minutes().requiredFinishedAt());
    }

    private Moved morning(OpenVerification one, LocalDate day) {
        boolean pause = networkSettings.of(one.meeting().networkId()).notices().julyPause();
        return times.moved(times.morning(day), Instant.MAX, pause);
    }
}
