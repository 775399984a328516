package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.web.AnswerWay;
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
 * Asks the substitutes of a seat in order, one at a time; every method that stores something must run in the caller's
 * transaction.
 */
@Component
class SubstituteRequester implements MeetingChangeListener {

    /** A question waits for working hours only if it is then still sent at least this long before the meeting. */
    private static final Duration IN_TIME = Duration.ofHours(3);

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

    private final SubstituteRequests calls;
    private final Attendances attendances;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final AllNetworkSettings practices;
    private final Invited invited;
    private final SubstituteAvailability free;
    private final NoticeTime times;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final AuditLog audit;
    private final Clock clock;

    SubstituteRequester(
            SubstituteRequests calls,
            Attendances attendances,
            Meetings meetings,
            Networks networks,
            People people,
            AllNetworkSettings practices,
            Invited invited,
            SubstituteAvailability free,
            NoticeTime times,
            Deliveries deliveries,
            LivePosts posts,
            AuditLog audit,
            Clock clock) {
        this.calls = calls;
        this.attendances = attendances;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.practices = practices;
        this.invited = invited;
        this.free = free;
        this.times = times;
        this.deliveries = deliveries;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks the next free substitute who has not been asked yet, and returns that person; empty when there is none. */
    Optional<Person> next(Meeting meeting, Person absent) {
        var asked = calls.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(call -> call.outcome() != Outcome.WITHDRAWN && call.outcome() != Outcome.RELEASED)
                .map(SubstituteRequest::substituteId)
                .collect(Collectors.toSet());
        var next = invited.substitutesFor(meeting, absent).stream()
                .filter(one -> !asked.contains(one.id()) && free.isFree(meeting, one, goesOutAt(meeting)))
                .findFirst();
        next.ifPresent(one -> call(meeting, absent, one));
        return next;
    }

    /** Asks the substitute whom the member named; throws a refusal if that person cannot be asked. */
    void callNamed(Meeting meeting, Person absent, Person substitute) {
        free.requireFree(meeting, substitute, goesOutAt(meeting));
        call(meeting, absent, substitute);
    }

    private void call(Meeting meeting, Person absent, Person substitute) {
        calls.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(call -> call.substituteId().equals(substitute.id()))
                .forEach(before -> {
                    calls.remove(before.id());
                    posts.refreshNow(SubstituteRequestComposer.key(before));
                });
        var at = goesOutAt(meeting);
        var call = calls.save(SubstituteRequest.of(absent.id(), substitute.id(), at, until(at, meeting), meeting));
        order(SubstituteRequestComposer.key(call), SubstituteRequestComposer.NAME, call, meeting, at);
    }

    /** Stores that the question is sent now, which starts the time to answer. */
    SubstituteRequest sent(SubstituteRequest call, Meeting meeting) {
        var now = clock.instant();
        return calls.save(call.askedAt(now, until(now, meeting), meeting));
    }

    /** Returns when the time to answer ends: one day after the question, moved to a working day. */
    private Instant until(Instant askedAt, Meeting meeting) {
        return times.onWorkingDay(
                askedAt.plus(TIME_TO_ANSWER), practices.of(meeting.networkId()).julyPause());
    }

    /** Returns when a question is sent: in working hours, unless that is too close to the meeting. */
    private Instant goesOutAt(Meeting meeting) {
        return times.soonest(
                clock.instant(),
                meeting.startsAt().minus(IN_TIME),
                practices.of(meeting.networkId()).julyPause());
    }

    /** Returns the request to the substitute who is asked or comes in this person's place; empty for none. */
    Optional<SubstituteRequest> standing(Meeting meeting, Person absent) {
        return calls.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(SubstituteRequest::stands)
                .findFirst();
    }

    void accept(SubstituteRequest call, AnswerWay way) {
        var now = clock.instant();
        var meeting = meetings.findById(call.meetingId()).orElseThrow();
        if (free.standsFor(meeting, call.substituteId())) {
            throw new Refusal("meeting.call-over");
        }
        calls.save(call.ended(Outcome.ACCEPTED));
        var attendance = attendances
                .findByMeetingIdAndPersonId(call.meetingId(), call.absentId())
                .orElseThrow();
        attendances.save(attendance.replacedBy(call.substituteId(), call.substituteId(), now));
        audit.save(AuditEntry.of(
                call.substituteId(), "meeting.substitute", call.meetingId(), way.told("for " + call.absentId()), now));
        posts.refresh(MeetingNoticeDeliveryKey.key(call.meetingId()));
        calls.openOf(call.substituteId()).stream()
                .filter(other -> other.meetingId().equals(call.meetingId()))
                .forEach(other -> {
                    end(other, meeting);
                    next(meeting, people.findById(other.absentId()).orElseThrow());
                });
    }

    /** Ends a request that got no answer in time and asks the next substitute; does nothing while the question still waits to be sent. */
    void expire(SubstituteRequest call) {
        if (deliveries
                .findByKey(SubstituteRequestComposer.key(call))
                .filter(one -> one.state() == Delivery.State.WAITING)
                .isEmpty()) {
            pass(call, Outcome.EXPIRED, AnswerWay.CHAT);
        }
    }

    /** Ends a request that was declined or has expired, and asks the next substitute while the meeting is ahead. */
    void pass(SubstituteRequest call, Outcome how, AnswerWay way) {
        calls.save(call.ended(how));
        audit.save(AuditEntry.of(
                how == Outcome.DECLINED ? call.substituteId() : null,
                "meeting.substitute",
                call.meetingId(),
                way.told(how.name()),
                clock.instant()));
        var meeting = meetings.findById(call.meetingId()).orElseThrow();
        if (meeting.isAhead(clock.instant())) {
            next(meeting, people.findById(call.absentId()).orElseThrow());
        }
    }

    /** Ends the request when the member answers again: withdraws an open question, and notifies a substitute who had accepted. */
    void withdraw(Meeting meeting, Person absent) {
        standing(meeting, absent).ifPresent(call -> end(call, meeting));
    }

    private void end(SubstituteRequest call, Meeting meeting) {
        if (call.outcome() == Outcome.ACCEPTED) {
            order(
                    SubstituteReleaseComposer.NAME + ":" + call.id(),
                    SubstituteReleaseComposer.NAME,
                    calls.save(call.released()),
                    meeting,
                    goesOutAt(meeting));
        } else {
            calls.save(call.ended(Outcome.WITHDRAWN));
            posts.refreshNow(SubstituteRequestComposer.key(call));
        }
    }

    private void order(String key, String composer, SubstituteRequest call, Meeting meeting, Instant at) {
        var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
        if (channel != null) {
            deliveries.save(Delivery.of(key, composer, call.id(), channel, at, clock.instant()));
        }
    }

    /** Edits the questions about a changed meeting. */
    @Override
    public void meetingChanged(Meeting meeting) {
        calls.findAllByMeetingIdOrderById(meeting.id())
                .forEach(call -> posts.refresh(SubstituteRequestComposer.key(call)));
    }

    /** Checks whether the request is open and the absent member still needs a substitute. */
    boolean isNeeded(SubstituteRequest call) {
        return call.outcome() == Outcome.OPEN
                && attendances
                        .findByMeetingIdAndPersonId(call.meetingId(), call.absentId())
                        .filter(one -> one.answer() == Answer.NO)
                        .isPresent();
    }
}
