package se.budkavle.bot.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteCall;
import se.budkavle.storage.meeting.SubstituteCall.Outcome;
import se.budkavle.storage.meeting.SubstituteCalls;

/** Asks the substitutes of a seat in their order, one at a time; always within its caller's transaction. */
@Component
class Calling {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final SubstituteCalls calls;
    private final Attendances attendances;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final Invited invited;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Entries audit;
    private final Clock clock;

    Calling(SubstituteCalls calls, Attendances attendances, Meetings meetings, Networks networks, People people,
            Invited invited, Deliveries deliveries, LivePosts posts, Entries audit, Clock clock) {
        this.calls = calls;
        this.attendances = attendances;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.invited = invited;
        this.deliveries = deliveries;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks the next who has not been asked and is not coming for someone else; empty where all have been. */
    Optional<Person> next(Meeting meeting, Person absent) {
        var asked = calls.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(call -> call.outcome() != Outcome.WITHDRAWN)
                .map(SubstituteCall::substituteId).collect(Collectors.toSet());
        var taken = attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .map(Attendance::substituteId).filter(id -> id != null).collect(Collectors.toSet());
        var next = invited.substitutesFor(meeting, absent).stream()
                .filter(one -> !asked.contains(one.id()) && !taken.contains(one.id())).findFirst();
        next.ifPresent(one -> call(meeting, absent, one));
        return next;
    }

    void call(Meeting meeting, Person absent, Person substitute) {
        var now = clock.instant();
        calls.findAllByMeetingIdAndAbsentIdOrderById(meeting.id(), absent.id()).stream()
                .filter(call -> call.substituteId().equals(substitute.id())).forEach(call -> calls.remove(call.id()));
        var latest = now.plus(A_DAY);
        var call = calls.save(SubstituteCall.of(meeting.id(), absent.id(), substitute.id(), now,
                latest.isBefore(meeting.startsAt()) ? latest : meeting.startsAt()));
        var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
        if (channel != null) {
            deliveries.save(Delivery.of(CallComposer.NAME + ":" + call.id(), CallComposer.NAME, call.id(), channel, now, now));
        }
    }

    void accept(SubstituteCall call) {
        var now = clock.instant();
        calls.save(call.ended(Outcome.ACCEPTED));
        var attendance = attendances.findByMeetingIdAndPersonId(call.meetingId(), call.absentId()).orElseThrow();
        attendances.save(attendance.replacedBy(call.substituteId(), call.substituteId(), now));
        audit.save(Entry.of(call.substituteId(), "meeting.substitute", call.meetingId(), "for " + call.absentId(), now));
        posts.refresh(NoticeComposer.key(call.meetingId()));
    }

    /** Says no, or said nothing for a day: the next is asked. */
    void pass(SubstituteCall call, Outcome how) {
        calls.save(call.ended(how));
        audit.save(Entry.of(how == Outcome.DECLINED ? call.substituteId() : null, "meeting.substitute", call.meetingId(),
                how.name(), clock.instant()));
        var meeting = meetings.findById(call.meetingId()).orElseThrow();
        if (meeting.isAhead(clock.instant())) {
            next(meeting, people.findById(call.absentId()).orElseThrow());
        }
    }

    /** The person answers anew: whoever is being asked instead need not answer. */
    void withdraw(String meetingId, String absentId) {
        calls.findAllByMeetingIdAndAbsentIdOrderById(meetingId, absentId).stream()
                .filter(call -> call.outcome() == Outcome.OPEN)
                .forEach(call -> calls.save(call.ended(Outcome.WITHDRAWN)));
    }

    /** Whether the absent one still needs a substitute for this call. */
    boolean isNeeded(SubstituteCall call) {
        return call.outcome() == Outcome.OPEN && attendances.findByMeetingIdAndPersonId(call.meetingId(), call.absentId())
                .filter(one -> one.answer() == Answer.NO).isPresent();
    }
}
