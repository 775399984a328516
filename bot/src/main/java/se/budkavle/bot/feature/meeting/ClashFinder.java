package se.budkavle.bot.feature.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Finds the meetings that overlap in time with a planned meeting. Checks the meetings of the same network, and the
 * meetings of other networks to which some of the same people are invited.
 */
@Component
class ClashFinder {

    private final Meetings meetings;
    private final Memberships memberships;
    private final Networks networks;
    private final Association association;

    ClashFinder(Meetings meetings, Memberships memberships, Networks networks, Association association) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.networks = networks;
        this.association = association;
    }

    /** The start and end of a planned meeting. */
    record Time(Instant startsAt, Instant endsAt) {

        boolean touches(Meeting other) {
            return other.endsAt().isAfter(startsAt) && other.startsAt().isBefore(endsAt);
        }
    }

    /**
     * Returns a sentence for each overlap of a planned meeting with another meeting. Omits a meeting of another network
     * if the two meetings have no invited person or coordinator in common. The number of database queries does not
     * depend on the number of planned meetings.
     *
     * @param times the start and end of each planned meeting, at least one, earliest first
     * @param besides the ids of meetings that are ignored because the user's request changes these meetings
     * @param mayRead a function that takes a network and returns whether the reader may see its meetings
     */
    List<Phrase> of(Network network, List<Time> times, Set<String> besides, Predicate<Network> mayRead) {
        var others = meetings
                .between(times.get(0).startsAt(), times.get(times.size() - 1).endsAt())
                .stream()
                .filter(other -> !besides.contains(other.id()) && times.stream().anyMatch(time -> time.touches(other)))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var known = networks.byId();
        var ours = memberships.activeOrComingIn(network.id(), dayOf(times.get(0))).stream()
                .filter(ClashFinder::comes)
                .toList();
        var theirs = of(ours, others);
        return times.stream()
                .flatMap(time -> others.stream()
                        .filter(time::touches)
                        .flatMap(other -> clash(
                                network,
                                MapLookup.existing(known, other.networkId()),
                                other,
                                on(dayOf(time), ours),
                                on(dayOf(time), theirs.getOrDefault(other.networkId(), List.of())),
                                mayRead)
                                .stream()))
                .toList();
    }

    /**
     * Returns a map from a network's id to the memberships that people in {@code ours} hold in this network. Contains
     * only the memberships of invited people and coordinators. The map contains only the networks of the meetings
     * {@code others}.
     *
     * @param ours the memberships in the network of the planned meeting
     */
    private Map<String, List<Membership>> of(List<Membership> ours, List<Meeting> others) {
        return ours.isEmpty()
                ? Map.of()
                : memberships
                        .confirmedOf(
                                ours.stream()
                                        .map(Membership::personId)
                                        .distinct()
                                        .toList(),
                                others.stream()
                                        .map(Meeting::networkId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .filter(ClashFinder::comes)
                        .collect(Collectors.groupingBy(Membership::networkId));
    }

    private static Optional<Phrase> clash(
            Network network,
            Network other,
            Meeting meeting,
            List<Membership> ours,
            List<Membership> theirs,
            Predicate<Network> mayRead) {
        if (other.id().equals(network.id())) {
            return Optional.of(Phrase.of("meeting.clash.own", other.title(), meeting.startsAt()));
        }
        var there = theirs.stream().map(Membership::personId).collect(Collectors.toSet());
        var shared =
                ours.stream().map(Membership::personId).filter(there::contains).collect(Collectors.toSet());
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        if (!mayRead.test(other)) {
            return Optional.of(Phrase.of("meeting.clash.closed", shared.size()));
        }
        boolean chair = ours.stream().anyMatch(one -> one.role() == Role.CHAIR && shared.contains(one.personId()));
        return Optional.of(Phrase.of(
                chair ? "meeting.clash.chair" : "meeting.clash", other.title(), meeting.startsAt(), shared.size()));
    }

    private static List<Membership> on(LocalDate day, List<Membership> memberships) {
        return memberships.stream().filter(one -> one.isActiveOn(day)).toList();
    }

    private LocalDate dayOf(Time time) {
        return LocalDate.ofInstant(time.startsAt(), association.zone());
    }

    private static boolean comes(Membership membership) {
        return membership.role().isInvitedToMeetings() || membership.role() == Role.COORDINATOR;
    }
}
