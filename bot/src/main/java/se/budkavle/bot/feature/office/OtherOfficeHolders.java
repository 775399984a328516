package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.People;

/**
 * Lists the other holders of the office (such as chair) or seat (a place for one organisation or party group) that a
 * person requests or gets. Each line also contains the start or end of the holder's term, or says that the term has no
 * end.
 */
@Component
class OtherOfficeHolders {

    private final Memberships memberships;
    private final NetworkCompositions compositions;
    private final People people;
    private final Association association;
    private final Clock clock;

    OtherOfficeHolders(
            Memberships memberships,
            NetworkCompositions compositions,
            People people,
            Association association,
            Clock clock) {
        this.memberships = memberships;
        this.compositions = compositions;
        this.people = people;
        this.association = association;
        this.clock = clock;
    }

    List<Phrase> of(Membership wanted, Network network) {
        var composition = compositions.of(network);
        return memberships.activeOrComingIn(network.id(), association.today(clock)).stream()
                .filter(one -> !one.personId().equals(wanted.personId()))
                .filter(one -> wanted.overlaps(one) || one.since().isBefore(wanted.since()))
                .flatMap(one -> place(one, wanted, composition).map(place -> told(one, wanted, place)).stream())
                .toList();
    }

    /**
     * Returns the word for an office if both memberships are for the same office. Returns the word for a seat if both
     * memberships fill the same seat. Returns empty if the memberships share neither an office nor a seat.
     */
    private static Optional<Phrase> place(Membership one, Membership wanted, NetworkComposition composition) {
        if (wanted.role().isElected() && one.isSameOfficeAs(wanted)) {
            return Optional.of(Phrase.of("directory.holds.role"));
        }
        return composition.isSameSeat(one, wanted) ? Optional.of(Phrase.of("directory.holds.seat")) : Optional.empty();
    }

    private Phrase told(Membership one, Membership wanted, Phrase place) {
        var name = people.findById(one.personId()).orElseThrow().name();
        if (one.since().isAfter(wanted.since())) {
            return Phrase.of("directory.holds.later", name, place, one.since());
        }
        if (one.until() == null) {
            return Phrase.of("directory.holds.open", name, place);
        }
        return one.until().isBefore(wanted.since())
                ? Phrase.of("directory.holds.until", name, one.until())
                : Phrase.of("directory.holds.overlaps", name, place, one.until(), wanted.since());
    }
}
