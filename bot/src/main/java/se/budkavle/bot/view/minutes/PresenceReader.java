package se.budkavle.bot.view.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/** Reads who was present at a meeting and who was absent. A substitute is listed in place of the invited person. */
@Component
public class PresenceReader {

    private final Attendances attendances;
    private final Invited invited;
    private final People people;

    PresenceReader(Attendances attendances, Invited invited, People people) {
        this.attendances = attendances;
        this.invited = invited;
        this.people = people;
    }

    /**
     * Returns who was present at the meeting and who was absent. Each invited person counts once: present, absent or
     * unknown.
     */
    public MinutesView.Presence of(Meeting meeting) {
        var said = said(meeting);
        var present = new ArrayList<MinutesView.Attendee>();
        var absent = new ArrayList<MinutesView.Attendee>();
        int unknown = 0;
        for (var one : expected(meeting, said)) {
            var attendance = said.get(one.invitedId());
            if (attendance == null || attendance.present() == null) {
                unknown++;
            } else if (attendance.present()) {
                present.add(one);
            } else {
                absent.add(one.insteadOf() == null ? one : one.insteadOf());
            }
        }
        return new MinutesView.Presence(List.copyOf(present), List.copyOf(absent), unknown);
    }

    /**
     * Returns all people who are expected at the meeting. If a substitute replaces an invited person, the list contains
     * the substitute instead.
     */
    public List<MinutesView.Attendee> expected(Meeting meeting) {
        return expected(meeting, said(meeting));
    }

    private List<MinutesView.Attendee> expected(Meeting meeting, Map<String, Attendance> said) {
        var substitutes = people
                .findAllByIdIn(said.values().stream()
                        .map(Attendance::substituteId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        var called = invited.to(meeting);
        var calledIds = called.stream().map(Person::id).collect(Collectors.toSet());
        // Includes a person whose role ended on the day of the meeting, because the person may have been present.
        var others = people.findAllByIdIn(said.values().stream()
                .filter(one -> one.present() != null && !calledIds.contains(one.personId()))
                .map(Attendance::personId)
                .collect(Collectors.toSet()));
        return Stream.concat(
                        called.stream(),
                        others.stream().sorted(Comparator.comparing(Person::name, SwedishNameOrder.ORDER)))
                .map(person -> attendee(person, said.get(person.id()), substitutes))
                .toList();
    }

    private static MinutesView.Attendee attendee(
            Person person, @Nullable Attendance attendance, Map<String, String> substitutes) {
        var self = new MinutesView.Attendee(person.id(), person.name(), null);
        return attendance == null || attendance.answer() != Answer.SUBSTITUTE || attendance.substituteId() == null
                ? self
                : new MinutesView.Attendee(
                        attendance.substituteId(),
                        substitutes.getOrDefault(attendance.substituteId(), person.name()),
                        self);
    }

    private Map<String, Attendance> said(Meeting meeting) {
        return attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .collect(Collectors.toMap(Attendance::personId, Function.identity()));
    }
}
