package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Queues the questions to municipalities about decisions taken home, after the notice of the network's next meeting,
 * and later the reminders.
 */
@Component
class TakeHomeQueue {

    /** The delay of a question, so that all questions to the same person during the delay share one message. */
    private static final Duration GATHERING = Duration.ofMinutes(15);

    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final Meetings meetings;
    private final Memberships memberships;
    private final People people;
    private final Absences absences;
    private final Deliveries deliveries;
    private final WorkingHoursDelay outsideHours;
    private final NoticeTimetable timetable;
    private final NoticeTime times;
    private final TakeHomeSettings settings;
    private final Association association;
    private final Clock clock;

    TakeHomeQueue(
            TakeHomes takeHomes,
            TakeHomeLookup lookup,
            Networks networks,
            AllNetworkSettings networkSettings,
            Meetings meetings,
            Memberships memberships,
            People people,
            Absences absences,
            Deliveries deliveries,
            WorkingHoursDelay outsideHours,
            NoticeTimetable timetable,
            NoticeTime times,
            TakeHomeSettings settings,
            Association association,
            Clock clock) {
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.networks = networks;
        this.networkSettings = networkSettings;
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
        this.absences = absences;
        this.deliveries = deliveries;
        this.outsideHours = outsideHours;
        this.timetable = timetable;
        this.times = times;
        this.settings = settings;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Queues the question or the reminder about this decision if it is due. If the meeting was cancelled, asks again
     * before the next one.
     */
    @Transactional
    void queueDue(String decisionId, Instant now) {
        var takeHome = takeHomes.findById(decisionId).orElseThrow();
        var network = networks.findById(takeHome.networkId()).orElseThrow();
        if (!takeHome.isActive() || !network.isAlive()) {
            return;
        }
        var asked = Optional.ofNullable(takeHome.meetingId())
                .flatMap(meetings::findById)
                .filter(one -> !one.isCancelled());
        if (asked.isPresent()) {
            remind(takeHome, asked.get(), now);
        } else {
            lookup.next(takeHome.networkId(), now)
                    .filter(meeting -> isCalled(meeting, network, now))
                    .ifPresent(meeting -> tell(takeHomes.save(takeHome.asked(meeting.id(), now)), meeting));
        }
    }

    /** Returns whether the meeting notice was sent, or would have been sent if the network had a channel. */
    private boolean isCalled(Meeting meeting, Network network, Instant now) {
        return network.channelId() == null
                ? !timetable.notice(meeting).isAfter(now)
                : deliveries
                        .findByKey(MeetingNoticeDeliveryKey.key(meeting.id()))
                        .filter(notice -> notice.state() != Delivery.State.WAITING)
                        .isPresent();
    }

    private void remind(TakeHome takeHome, Meeting meeting, Instant now) {
        var askedAt = takeHome.askedAt();
        var dueAt = times.reminderBefore(
                        meeting.startsAt(),
                        settings.remindsBefore(),
                        networkSettings.of(meeting.networkId()).julyPause())
                .at();
        if (askedAt == null || takeHome.remindedAt() != null || !meeting.isAhead(now) || dueAt.isAfter(now)) {
            return;
        }
        takeHomes.save(takeHome.reminded(now));
        var earliest = times.dayOf(askedAt).plusDays(NetworkSettings.DAYS_AFTER_NOTICE);
        if (!earliest.isAfter(times.dayOf(dueAt))) {
            tell(takeHome, meeting);
        }
    }

    /** Queues a private message to each person who can answer on behalf of a municipality that has not answered. */
    private void tell(TakeHome takeHome, Meeting meeting) {
        var dueAt = outsideHours.goesOutAfter(GATHERING, meeting.startsAt());
        var day = times.dayOf(dueAt);
        for (var person : asked(takeHome)) {
            var shared = TakeHomeRequestKey.of(person, day);
            var known = deliveries.findByKey(shared);
            if (known.filter(Delivery::isUnwritten).isPresent()) {
                continue;
            }
            deliveries.save(Delivery.of(
                            known.isEmpty() ? shared : TakeHomeRequestKey.of(person, day, takeHome.decisionId()),
                            TakeHomeRequestKey.COMPOSER,
                            person + " " + day,
                            Addressee.person(person),
                            dueAt,
                            clock.instant())
                    .about(takeHome.networkId()));
        }
    }

    private Set<String> asked(TakeHome takeHome) {
        var today = association.today(clock);
        var missing =
                lookup.table(takeHome).missing().stream().map(Organisation::id).collect(Collectors.toSet());
        var absent = absences.on(today).stream().map(Absence::personId).collect(Collectors.toSet());
        var ids = memberships.activeIn(takeHome.networkId(), today).stream()
                .filter(role ->
                        TakeHomeLookup.answersIn(role, takeHome.networkId()) && missing.contains(role.organisationId()))
                .map(Membership::personId)
                .filter(person -> !absent.contains(person))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? ids
                : people.findAllByIdIn(ids).stream()
                        .filter(Person::hasAccount)
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }
}
