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
 * The composition of a network: the organisations that take part, their seats, and the terms of its officers.
 *
 * <p>It is separate from {@link Network} because reading it takes one query for each part, and most callers need only
 * the network's title.
 *
 * @param terms how long its officers are elected for
 * @param version the version of the network's row, which both records share
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

    /** Returns the composition with new content from a file. */
    public NetworkComposition become(NetworkComposition told) {
        return new NetworkComposition(networkId, told.participations, told.seats, told.terms, version);
    }

    /** Returns the composition with the version of this stored network, so that it can be saved after it. */
    public NetworkComposition on(Network stored) {
        return new NetworkComposition(networkId, participations, seats, terms, stored.version());
    }

    /** Returns the ids of the organisations that take part, including guests, in a stable order. */
    public Set<String> organisationIds() {
        var ids = new TreeSet<String>();
        participations.forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /** Returns the ids of the member organisations, in a stable order. */
    public Set<String> memberIds() {
        var ids = new TreeSet<String>();
        participations.stream()
                .filter(participation -> !participation.guest())
                .forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /** Returns the term of this role; empty if none is set. */
    public Optional<Term> termOf(Role role) {
        return terms.stream().filter(term -> term.role() == role).findFirst();
    }

    /** Checks whether both memberships fill the same seat. */
    public boolean isSameSeat(Membership one, Membership other) {
        return seats.stream().anyMatch(seat -> seat.isFilledBy(one) && seat.isFilledBy(other));
    }

    /** Returns the seats that none of these memberships fills; each membership fills at most one seat. */
    public List<Seat> vacantSeats(Collection<Membership> active) {
        return Seat.vacant(seats, active);
    }
}
