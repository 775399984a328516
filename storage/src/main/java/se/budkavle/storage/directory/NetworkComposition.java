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
 * Whom a network consists of: the organisations that take part, the seats they fill, its officers' terms.
 *
 * <p>It is read apart from its {@link Network}, as most need only the title, and this takes a query for each part.
 *
 * @param terms   for how long its officers are elected
 * @param version that of the network's row
 */
@Table("network")
public record NetworkComposition(
        @Id @Column("id") String networkId,
        @MappedCollection(idColumn = "network_id") Set<Participation> participations,
        @MappedCollection(idColumn = "network_id") Set<Seat> seats,
        @MappedCollection(idColumn = "network_id") Set<Term> terms,
        @Version int version) {

    public static NetworkComposition of(Network network, Set<Participation> participations, Set<Seat> seats,
            Set<Term> terms) {
        return new NetworkComposition(network.id(), participations, seats, terms, network.version());
    }

    /** The same composition, told anew. */
    public NetworkComposition become(NetworkComposition told) {
        return new NetworkComposition(networkId, told.participations, told.seats, told.terms, version);
    }

    /** The same composition, to be stored on what the network's row is now. */
    public NetworkComposition on(Network stored) {
        return new NetworkComposition(networkId, participations, seats, terms, stored.version());
    }

    /** The organisations that take part, guests included, by id in a stable order. */
    public Set<String> organisationIds() {
        var ids = new TreeSet<String>();
        participations.forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /** Returns the ids of the member organisations, in a stable order. */
    public Set<String> memberIds() {
        var ids = new TreeSet<String>();
        participations.stream().filter(participation -> !participation.guest())
                .forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /** Returns for how long one with this role is elected; empty where no length is set. */
    public Optional<Term> termOf(Role role) {
        return terms.stream().filter(term -> term.role() == role).findFirst();
    }

    /** Checks whether both memberships fill the same seat. */
    public boolean isSameSeat(Membership one, Membership other) {
        return seats.stream().anyMatch(seat -> seat.isFilledBy(one) && seat.isFilledBy(other));
    }

    /** The seats that none of these memberships fills; one person fills one seat. */
    public List<Seat> vacantSeats(Collection<Membership> active) {
        return Seat.vacant(seats, active);
    }
}
