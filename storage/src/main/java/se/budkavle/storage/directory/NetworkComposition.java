package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The composition of a network: the organisations that take part, the seats (places for one organisation or party
 * group) that they fill with people, and the terms of office.
 *
 * <p>The composition is separate from {@link Network}, because reading a composition takes one query for each part, and
 * most callers need only the network's title.
 *
 * @param terms for how long each officer, for example the chair, is elected
 * @param version the version of the row in the table {@code network}, which is shared with {@link Network}
 */
@Table("network")
public record NetworkComposition(
        @Id @Column("id") String networkId,
        @MappedCollection(idColumn = "network_id") Set<Participation> participations,
        @MappedCollection(idColumn = "network_id") Set<Seat> seats,
        @MappedCollection(idColumn = "network_id") Set<Term> terms,
        @Version int version) {

    public static NetworkComposition of(
            Network network, Set<Participation> participations, Set<Seat> seats, Set<Term> terms) {
        return new NetworkComposition(network.id(), participations, seats, terms, network.version());
    }

    /**
     * Returns this composition with the organisations, seats and terms of {@code told}, which was read from a YAML
     * file.
     */
    public NetworkComposition become(NetworkComposition told) {
        return new NetworkComposition(networkId, told.participations, told.seats, told.terms, version);
    }

    /**
     * Returns this composition with the row version of the network that was just stored. Network and composition share
     * one row, and the composition is stored next.
     */
    public NetworkComposition on(Network stored) {
        return new NetworkComposition(networkId, participations, seats, terms, stored.version());
    }

    /** Returns the ids of the organisations that take part in the network, including guests, in alphabetical order. */
    public Set<String> organisationIds() {
        var ids = new TreeSet<String>();
        participations.forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /**
     * Returns the ids of the organisations that take part in the network as members, not as guests, in alphabetical
     * order.
     */
    public Set<String> memberIds() {
        var ids = new TreeSet<String>();
        participations.stream()
                .filter(participation -> !participation.guest())
                .forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /**
     * Returns how long a person holds this office, for example chair, in the network. Returns empty if no term is set.
     */
    public Optional<Term> termOf(Role role) {
        return terms.stream().filter(term -> term.role() == role).findFirst();
    }

    /** Tells whether the network has a seat that both memberships fill. */
    public boolean isSameSeat(Membership one, Membership other) {
        return seats.stream().anyMatch(seat -> seat.isFilledBy(one) && seat.isFilledBy(other));
    }

    /** Returns the network's vacant seats: those that none of these memberships fills. */
    public List<Seat> vacantSeats(Collection<Membership> active) {
        return Seat.vacant(seats, active);
    }
}
