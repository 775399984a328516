package se.budkavle.bot.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meetings;

/** Finds meetings of other networks at the same time that share people with this one. */
@Component
class Clashes {

    private final Meetings meetings;
    private final Memberships memberships;
    private final Networks networks;
    private final Association association;

    Clashes(Meetings meetings, Memberships memberships, Networks networks, Association association) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.networks = networks;
        this.association = association;
    }

    /**
     * @param besides a meeting that is moved away from there; null for none
     * @param mayRead of which networks the reader may know that they meet
     */
    List<Phrase> of(Network network, Instant startsAt, Instant endsAt, String besides, Predicate<Network> mayRead) {
        var day = LocalDate.ofInstant(startsAt, association.zone());
        var ours = memberships.activeIn(network.id(), day);
        var found = new ArrayList<Phrase>();
        for (var other : meetings.between(startsAt, endsAt)) {
            if (other.id().equals(besides)) {
                continue;
            }
            var theirs = networks.findById(other.networkId()).orElseThrow();
            if (other.networkId().equals(network.id())) {
                found.add(Phrase.of("meeting.clash.own", theirs.title(), other.startsAt()));
                continue;
            }
            var shared = shared(ours, memberships.activeIn(other.networkId(), day));
            if (!shared.isEmpty() && !mayRead.test(theirs)) {
                found.add(Phrase.of("meeting.clash.closed", shared.size()));
            } else if (!shared.isEmpty()) {
                boolean chair = ours.stream()
                        .anyMatch(one -> one.role() == Role.CHAIR && shared.contains(one.personId()));
                found.add(Phrase.of(chair ? "meeting.clash.chair" : "meeting.clash", theirs.title(), other.startsAt(), shared.size()));
            }
        }
        return found;
    }

    private static Set<String> shared(List<Membership> ours, List<Membership> theirs) {
        var others = theirs.stream().filter(Clashes::comes).map(Membership::personId).collect(Collectors.toSet());
        return ours.stream().filter(Clashes::comes).map(Membership::personId).filter(others::contains)
                .collect(Collectors.toSet());
    }

    private static boolean comes(Membership membership) {
        return membership.role().sitsAtTheTable() || membership.role() == Role.COORDINATOR;
    }
}
