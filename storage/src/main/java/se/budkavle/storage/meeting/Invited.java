package se.budkavle.storage.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Attendance.Answer;

/**
 * Finds the people who are invited to a meeting, the organisers of the meeting, and the possible substitutes for an
 * absent member.
 */
@Component
public class Invited {

    private final Memberships memberships;
    private final People people;
    private final Attendances attendances;
    private final Association association;
    private final Clock clock;

    Invited(Memberships memberships, People people, Attendances attendances, Association association, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.attendances = attendances;
        this.association = association;
        this.clock = clock;
    }

    /** Returns the memberships in the meeting's network that are active on the day of the meeting. */
    public List<Membership> membershipsAt(Meeting meeting) {
        return memberships.activeIn(meeting.networkId(), dayOf(meeting));
    }

    /** Returns the people who are invited to the meeting, ordered by name. */
    public List<Person> to(Meeting meeting) {
        return to(meeting, membershipsAt(meeting));
    }

    /**
     * Returns the people who are invited to the meeting, ordered by name.
     *
     * @param memberships the memberships in the meeting's network; the caller has already read these memberships, so
     *     that this method needs no database query for them
     */
    public List<Person> to(Meeting meeting, List<Membership> memberships) {
        return named(calledOf(memberships, meeting).collect(Collectors.toSet()));
    }

    /**
     * Returns the ids of the people who are invited to the meeting because of these memberships. A membership counts if
     * it is active on the day of the meeting and has an office that is invited, such as member, chair or secretary. A
     * person who is only coordinator or only substitute is not invited.
     */
    public Stream<String> calledOf(List<Membership> memberships, Meeting meeting) {
        return calledOf(memberships, dayOf(meeting));
    }

    private static Stream<String> calledOf(List<Membership> memberships, LocalDate day) {
        return memberships.stream()
                .filter(one -> one.isActiveOn(day) && one.role().isInvitedToMeetings())
                .map(Membership::personId);
    }

    /**
     * Returns the people who are expected at the meeting, ordered by name. The expected people are the invited people.
     * If a substitute comes for an absent person, only the substitute is expected.
     */
    public List<Person> concernedBy(Meeting meeting) {
        return concernedBy(meeting, meeting.startsAt());
    }

    /**
     * Returns the people who are expected at the meeting, or who would be expected if the meeting started at the
     * announced time. If a person's term of office ends between the announced day and the new day of the meeting, the
     * person must also learn that the meeting has been moved.
     */
    public List<Person> concernedBy(Meeting meeting, Instant announcedStart) {
        var comesFor = attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> one.answer() == Answer.SUBSTITUTE && one.substituteId() != null)
                .collect(Collectors.toMap(Attendance::personId, Attendance::substituteId));
        return named(Stream.of(dayOf(meeting), LocalDate.ofInstant(announcedStart, association.zone()))
                .distinct()
                .flatMap(day -> calledOf(memberships.activeIn(meeting.networkId(), day), day))
                .map(one -> comesFor.getOrDefault(one, one))
                .collect(Collectors.toSet()));
    }

    public boolean isInvited(Meeting meeting, Person person) {
        return membershipsAt(meeting).stream()
                .anyMatch(
                        one -> one.personId().equals(person.id()) && one.role().isInvitedToMeetings());
    }

    /**
     * Returns the people who organise the meeting: the coordinators of its network. If the network has no coordinator,
     * the secretary and the chair organise the meeting.
     */
    public List<Person> organisers(Meeting meeting) {
        var active = memberships.activeIn(meeting.networkId(), association.today(clock));
        var coordinators =
                active.stream().filter(one -> one.role() == Role.COORDINATOR).toList();
        var arranging = coordinators.isEmpty()
                ? active.stream()
                        .filter(one -> one.role() == Role.SECRETARY || one.role() == Role.CHAIR)
                        .toList()
                : coordinators;
        return named(arranging.stream().map(Membership::personId).collect(Collectors.toSet()));
    }

    /**
     * Returns the people who can substitute for the absent person, ordered by when their memberships were created. A
     * substitute must represent the same organisation and political side as the absent person. Returns an empty list
     * for an event, because events have no substitutes.
     */
    public List<Person> substitutesFor(Meeting meeting, Person absent) {
        if (meeting.isEvent()) {
            return List.of();
        }
        var active = membershipsAt(meeting);
        var seats = active.stream()
                .filter(one -> one.personId().equals(absent.id()) && one.role().holdsSeat())
                .toList();
        var ids = new LinkedHashSet<String>();
        active.stream()
                .filter(one -> one.role() == Role.SUBSTITUTE)
                .filter(one -> seats.stream()
                        .anyMatch(seat -> Objects.equals(seat.organisationId(), one.organisationId())
                                && seat.faction() == one.faction()))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(one -> ids.add(one.personId()));
        return ids.stream().map(id -> people.findById(id).orElseThrow()).toList();
    }

    public Person person(String id) {
        return people.findById(id).orElseThrow();
    }

    public LocalDate dayOf(Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), association.zone());
    }

    private List<Person> named(Set<String> ids) {
        return people.findAllByIdIn(ids).stream()
                .sorted(SwedishNameOrder.by(Person::name))
                .toList();
    }
}
