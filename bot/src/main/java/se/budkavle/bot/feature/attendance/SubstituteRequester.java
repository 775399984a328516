package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Asks the substitutes of an absent member to come to a meeting, one at a time and in order.
 *
 * <p>Every method that stores something must run in a transaction that the calling code has begun.
 */
@Component
class SubstituteRequester implements MeetingChangeListener {

    /**
     * The minimum time between the request to a substitute and the meeting. If waiting for working hours would leave
     * less time than this, the request is sent immediately.
     */
    private static final Duration IN_TIME = Duration.ofHours(3);

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

    private final SubstituteRequests requests;
    private final Attendances attendances;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final AllNetworkSettings networkSettings;
    private final Invited invited;
    private final SubstituteAvailability availability;
    private final NoticeTime times;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final AuditLog audit;
    private final Clock clock;

    SubstituteRequester(
            SubstituteRequests requests,
            Attendances attendances,
            Meetings meetings,
            Networks networks,
            People people,
            AllNetworkSettings networkSettings,
            Invited invited,
            SubstituteAvailability availability,
            NoticeTime times,
            Deliveries deliveries,
            LivePosts posts,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.attendances = attendances;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.networkSettings = networkSettings;
        this.invited = invited;
        this.availability = availability;
        this.times = times;
        this.deliveries = deliveries;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the next available substitute who has not been asked yet. Returns the person who is asked; empty if no such
     * substitute exists or the network has ended.
     */
    Optional<Person> next(Meeting meeting, Person absent) {
        if (!isNetworkAlive(meeting)) {
            return Optional.empty();
        }
        var asked = requests.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(request -> request.outcome() != Outcome.WITHDRAWN && request.outcome() != Outcome.RELEASED)
                .map(SubstituteRequest::substituteId)
                .collect(Collectors.toSet());
        var next = invited.substitutesFor(meeting, absent).stream()
                .filter(one -> !asked.contains(one.id()) && availability.isFree(meeting, one, goesOutAt(meeting)))
                .findFirst();
        next.ifPresent(one -> call(meeting, absent, one));
        return next;
    }

    /** Asks the substitute whom the member has named. Throws a refusal if the named substitute cannot be asked. */
    void callNamed(Meeting meeting, Person absent, Person substitute) {
        availability.requireFree(meeting, substitute, goesOutAt(meeting));
        call(meeting, absent, substitute);
    }

    private void call(Meeting meeting, Person absent, Person substitute) {
        requests.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(request -> request.substituteId().equals(substitute.id()))
                .forEach(before -> {
                    requests.remove(before.id());
                    posts.refreshNow(SubstituteRequestDeliveryKey.of(before));
                });
        var at = goesOutAt(meeting);
        var request =
                requests.save(SubstituteRequest.of(absent.id(), substitute.id(), at, until(at, meeting), meeting));
        order(SubstituteRequestDeliveryKey.of(request), SubstituteRequestDeliveryKey.COMPOSER, request, meeting, at);
    }

    /** Stores that the message to the substitute is being sent now. The substitute's time to answer begins now. */
    SubstituteRequest sent(SubstituteRequest request, Meeting meeting) {
        var now = clock.instant();
        return requests.save(request.askedAt(now, until(now, meeting), meeting));
    }

    /**
     * Returns when the substitute's time to answer ends: one day after the message to the substitute, moved to a
     * working day.
     */
    private Instant until(Instant askedAt, Meeting meeting) {
        return times.onWorkingDay(
                askedAt.plus(TIME_TO_ANSWER),
                networkSettings.of(meeting.networkId()).notices().julyPause());
    }

    /**
     * Returns when a request to a substitute is sent. The time is in working hours, or now if the next working hours
     * begin too close to the meeting.
     */
    private Instant goesOutAt(Meeting meeting) {
        return times.soonest(
                clock.instant(),
                meeting.startsAt().minus(IN_TIME),
                networkSettings.of(meeting.networkId()).notices().julyPause());
    }

    /**
     * Returns the request to a substitute of this member, if the substitute has accepted it or has not answered yet.
     * Returns empty if there is no such request.
     */
    Optional<SubstituteRequest> standing(Meeting meeting, Person absent) {
        return requests.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(SubstituteRequest::stands)
                .findFirst();
    }

    void accept(SubstituteRequest request, AnswerSource way) {
        var now = clock.instant();
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        if (availability.standsFor(meeting, request.substituteId())) {
            throw new Refusal("meeting.call-over");
        }
        requests.save(request.ended(Outcome.ACCEPTED));
        var attendance = attendances
                .findByMeetingIdAndPersonId(request.meetingId(), request.absentId())
                .orElseThrow();
        attendances.save(attendance.replacedBy(request.substituteId(), request.substituteId(), now));
        audit.save(AuditEntry.of(
                request.substituteId(),
                "meeting.substitute",
                request.meetingId(),
                way.told("for " + request.absentId()),
                now));
        posts.refresh(MeetingNoticeDeliveryKey.key(request.meetingId()));
        requests.openOf(request.substituteId()).stream()
                .filter(other -> other.meetingId().equals(request.meetingId()))
                .forEach(other -> {
                    end(other, meeting);
                    next(meeting, people.findById(other.absentId()).orElseThrow());
                });
    }

    /**
     * Ends a request that the substitute has not answered in time, and asks the next substitute. Does nothing while the
     * message to the substitute still waits to be sent.
     */
    void expire(SubstituteRequest request) {
        if (deliveries
                .findByKey(SubstituteRequestDeliveryKey.of(request))
                .filter(one -> one.state() == Delivery.State.WAITING)
                .isEmpty()) {
            pass(request.ended(Outcome.EXPIRED), null, Outcome.EXPIRED.name());
        }
    }

    /** Ends a request that the substitute has declined, and asks the next substitute. */
    void decline(SubstituteRequest request, AnswerSource way) {
        pass(request.ended(Outcome.DECLINED), request.substituteId(), way.told(Outcome.DECLINED.name()));
    }

    /**
     * Ends the request to a substitute who is being erased or whose role has ended, and asks the next substitute. The
     * substitute may have accepted the request, or not answered it yet.
     */
    void leave(SubstituteRequest request, @Nullable String by) {
        if (request.outcome() == Outcome.ACCEPTED) {
            vacate(request);
            pass(request.released(), by, Outcome.RELEASED.name());
        } else {
            pass(request.ended(Outcome.EXPIRED), by, Outcome.EXPIRED.name());
        }
        posts.refresh(SubstituteRequestDeliveryKey.of(request));
    }

    /** Ends the request to a substitute who had agreed to come but now cannot come, and asks the next substitute. */
    void backOut(SubstituteRequest request, AnswerSource way) {
        vacate(request);
        pass(request.takenBack(), request.substituteId(), way.told(Outcome.DECLINED.name()));
    }

    private void vacate(SubstituteRequest request) {
        var attendance = attendances
                .findByMeetingIdAndPersonId(request.meetingId(), request.absentId())
                .orElseThrow();
        attendances.save(attendance.answered(Answer.NO, request.absentId(), clock.instant()));
        posts.refresh(MeetingNoticeDeliveryKey.key(request.meetingId()));
    }

    /**
     * Returns the request to come to the meeting as a substitute, if the person has accepted such a request. Otherwise
     * returns empty.
     */
    Optional<SubstituteRequest> acceptedBy(Person person, Meeting meeting) {
        return requests.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(request -> request.outcome() == Outcome.ACCEPTED)
                .filter(request -> request.substituteId().equals(person.id()))
                .findFirst();
    }

    /**
     * Ends a request and asks the next substitute if the meeting has not begun.
     *
     * @param ended the request, with its outcome already set
     * @param by the person who has ended the request; null if no person has ended it, for example because the time to
     *     answer is over
     */
    private void pass(SubstituteRequest ended, @Nullable String by, String told) {
        var request = requests.save(ended);
        audit.save(AuditEntry.of(by, "meeting.substitute", request.meetingId(), told, clock.instant()));
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        if (meeting.isAhead(clock.instant())) {
            next(meeting, people.findById(request.absentId()).orElseThrow());
        }
    }

    /**
     * Ends the request to a substitute because the absent member has answered the meeting notice again. If the
     * substitute has not answered yet, withdraws the request. If the substitute has accepted, queues a message that the
     * substitute is no longer needed.
     */
    void withdraw(Meeting meeting, Person absent) {
        standing(meeting, absent).ifPresent(request -> end(request, meeting));
    }

    private void end(SubstituteRequest request, Meeting meeting) {
        if (request.outcome() == Outcome.ACCEPTED) {
            order(
                    SubstituteReleaseComposer.NAME + ":" + request.id(),
                    SubstituteReleaseComposer.NAME,
                    requests.save(request.released()),
                    meeting,
                    goesOutAt(meeting));
        } else {
            withdrawUnanswered(request);
        }
    }

    /** Ends a request that the substitute has not answered. Asks no other substitute instead. */
    void withdrawUnanswered(SubstituteRequest request) {
        requests.save(request.ended(Outcome.WITHDRAWN));
        posts.refreshNow(SubstituteRequestDeliveryKey.of(request));
    }

    private void order(String key, String composer, SubstituteRequest request, Meeting meeting, Instant at) {
        var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
        if (channel != null) {
            deliveries.save(Delivery.of(key, composer, request.id(), channel, at, clock.instant()));
        }
    }

    /**
     * Queues edits of the chat messages that ask substitutes to come to the changed meeting. If the time to answer
     * would end after the meeting's new start, lets it end at the new start.
     */
    @Override
    public void meetingChanged(Meeting meeting) {
        for (var request : requests.findAllByMeetingIdOrderById(meeting.id())) {
            if (request.outcome() == Outcome.OPEN && request.until().isAfter(meeting.startsAt())) {
                requests.save(request.endingBefore(meeting));
            }
            posts.refresh(SubstituteRequestDeliveryKey.of(request));
        }
    }

    /** Returns whether the person who was asked is still a substitute of the absent member on the meeting's day. */
    boolean isStillSubstitute(SubstituteRequest request) {
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        return invited.substitutesFor(meeting, invited.person(request.absentId())).stream()
                .anyMatch(one -> one.id().equals(request.substituteId()));
    }

    /**
     * Returns whether the request still needs an answer: it is unanswered, the absent member does not come, the person
     * who was asked is still a substitute, and the network has not ended.
     */
    boolean isNeeded(SubstituteRequest request) {
        return request.outcome() == Outcome.OPEN
                && isStillSubstitute(request)
                && isNetworkAlive(meetings.findById(request.meetingId()).orElseThrow())
                && attendances
                        .findByMeetingIdAndPersonId(request.meetingId(), request.absentId())
                        .filter(one -> one.answer() == Answer.NO)
                        .isPresent();
    }

    boolean isNetworkAlive(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow().isAlive();
    }
}
