package se.budkavle.bot.directory;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Seat;

/** Says who else holds the office or the seat that someone is appointed to, and until when; it changes nothing. */
@Component
class Predecessors {

    private final Memberships memberships;
    private final NetworkCompositions compositions;
    private final People people;
    private final Association association;
    private final Clock clock;

    Predecessors(Memberships memberships, NetworkCompositions compositions, People people,
            Association association, Clock clock) {
        this.memberships = memberships;
        this.compositions = compositions;
        this.people = people;
        this.association = association;
        this.clock = clock;
    }

    List<Phrase> of(Membership appointed, Network network) {
        var seats = compositions.of(network).seats();
        return memberships.activeOrComingIn(network.id(), association.today(clock)).stream()
                .filter(one -> !one.personId().equals(appointed.personId()) && !one.since().isAfter(appointed.since()))
                .filter(one -> isSamePlace(one, appointed, seats))
                .map(one -> told(one, appointed)).toList();
    }

    private static boolean isSamePlace(Membership one, Membership appointed, Set<Seat> seats) {
        return appointed.role().isElected() ? one.isSameOfficeAs(appointed)
                : seats.stream().anyMatch(seat -> seat.isFilledBy(one) && seat.isFilledBy(appointed));
    }

    private Phrase told(Membership one, Membership appointed) {
        var name = people.findById(one.personId()).orElseThrow().name();
        if (one.until() == null) {
            return Phrase.of("directory.predecessor-open", name);
        }
        return one.until().isBefore(appointed.since())
                ? Phrase.of("directory.predecessor-until", name, one.until())
                : Phrase.of("directory.predecessor-overlaps", name, one.until(), appointed.since());
    }
}
