package se.budkavle.bot.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Finds who has been reminded of another network's meeting today, in posts that did go out. */
@Component
class RemindedElsewhere {

    private final Meetings meetings;
    private final Memberships memberships;
    private final Attendances attendances;
    private final Invited invited;
    private final NoticeTime times;
    private final Clock clock;

    RemindedElsewhere(Meetings meetings, Memberships memberships, Attendances attendances, Invited invited, NoticeTime times,
            Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.attendances = attendances;
        this.invited = invited;
        this.times = times;
        this.clock = clock;
    }

    /** The ids of those among these people who are called to such a meeting and have not answered there either. */
    Set<String> of(Meeting meeting, Collection<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        var now = clock.instant();
        var others = meetings.toldOfSince(times.startOf(times.dayOf(now)), ReminderComposer.NAME, ids, meeting.networkId(), now);
        if (others.isEmpty()) {
            return Set.of();
        }
        var theirs = memberships.confirmedOf(ids, others.stream().map(Meeting::networkId).toList()).stream()
                .collect(Collectors.groupingBy(Membership::networkId));
        var answered = attendances.findAllByMeetingIdInAndPersonIdIn(others.stream().map(Meeting::id).toList(), ids).stream()
                .filter(Attendance::isAnswered)
                .collect(Collectors.groupingBy(Attendance::meetingId, Collectors.mapping(Attendance::personId, Collectors.toSet())));
        return others.stream().flatMap(other -> invited.calledOf(theirs.getOrDefault(other.networkId(), List.of()), other)
                .filter(id -> !answered.getOrDefault(other.id(), Set.of()).contains(id))).collect(Collectors.toSet());
    }
}
