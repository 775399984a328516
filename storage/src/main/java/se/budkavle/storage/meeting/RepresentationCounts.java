package se.budkavle.storage.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Seat;

/**
 * Counts of the people, seats and municipalities that are represented at a meeting. A seat is a place in the network
 * for one person of an organisation.
 *
 * @param coming the number of people who come, including substitutes
 * @param seatsTaken the number of seats whose member comes or sends a substitute
 * @param seats the number of seats in the network
 * @param present the number of counted organisations from which at least one person comes
 * @param organisations the number of counted organisations: the municipalities, or all member organisations if the
 *     network has no municipality
 * @param municipal whether the counted organisations are municipalities
 * @param sidesMissing maps a political side to the number of its empty seats; organisations from which nobody comes are
 *     not counted
 */
public record RepresentationCounts(
        int coming,
        int seatsTaken,
        int seats,
        int present,
        int organisations,
        boolean municipal,
        Map<PoliticalSide, Integer> sidesMissing) {

    public static RepresentationCounts of(
            NetworkComposition network,
            List<Membership> memberships,
            Collection<Attendance> attendances,
            Collection<Organisation> organisations) {
        var byPerson = attendances.stream()
                .collect(Collectors.toMap(Attendance::personId, Function.identity(), (one, other) -> one));
        var taken = network.seats().stream()
                .filter(seat -> memberships.stream()
                        .anyMatch(one -> seat.isFilledBy(one) && isRepresented(byPerson.get(one.personId()))))
                .toList();
        var kinds = organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::kind));
        var all = network.participations().stream()
                .filter(one -> !one.guest())
                .map(one -> one.organisationId())
                .collect(Collectors.toSet());
        var municipalities = all.stream()
                .filter(id -> kinds.get(id) == Organisation.Kind.MUNICIPALITY)
                .collect(Collectors.toSet());
        var counted = municipalities.isEmpty() ? all : municipalities;
        var here = memberships.stream()
                .filter(one -> isRepresented(byPerson.get(one.personId())))
                .map(Membership::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var called = memberships.stream().map(Membership::personId).collect(Collectors.toSet());
        // A person may accept the invitation and later lose the role in the network. A person whose role has ended is
        // not counted, because the person does not come any more.
        int coming = (int) attendances.stream()
                .filter(one -> called.contains(one.personId()) && isRepresented(one))
                .count();
        return new RepresentationCounts(
                coming,
                taken.size(),
                network.seats().size(),
                (int) counted.stream().filter(here::contains).count(),
                counted.size(),
                !municipalities.isEmpty(),
                sidesMissing(network, taken));
    }

    /**
     * Returns a map from a political side to the number of its seats that stay empty at the meeting. Organisations that
     * fill none of their seats at the meeting are not counted.
     */
    private static Map<PoliticalSide, Integer> sidesMissing(NetworkComposition network, List<Seat> taken) {
        Set<String> coming = taken.stream().map(Seat::organisationId).collect(Collectors.toCollection(TreeSet::new));
        return network.seats().stream()
                .filter(seat -> seat.faction() != PoliticalSide.NONE)
                .filter(seat -> coming.contains(seat.organisationId()) && !taken.contains(seat))
                .collect(Collectors.groupingBy(Seat::faction, Collectors.summingInt(seat -> 1)));
    }

    private static boolean isRepresented(@Nullable Attendance attendance) {
        return attendance != null
                && (attendance.isComing()
                        || attendance.answer() == Attendance.Answer.SUBSTITUTE && attendance.substituteId() != null);
    }

    /**
     * Returns a copy of the counts with only the number of people who come. An event such as a seminar needs only the
     * number of people, because nobody represents an organisation there.
     */
    public RepresentationCounts ofPeopleOnly() {
        return new RepresentationCounts(coming, 0, 0, 0, 0, false, Map.of());
    }
}
