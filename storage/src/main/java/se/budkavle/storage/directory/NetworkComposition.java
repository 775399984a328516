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
 * The composition of a network: the participating organisations, the seats (places for one organisation or party group)
 * and the terms of office.
 *
 * <p>The composition is separate from {@link Network}, because reading it needs three queries, and most callers need
 * only the network's title.
 *
 * @param terms the term of each elected office, for example how many months the chair is elected for
 * @param version the version of the row in the table {@code network}, for optimistic locking; the {@link Network} is
 *     stored in the same row
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

    /** Returns a copy of this composition with the organisations, seats and terms of {@code told} from a YAML file. */
    public NetworkComposition become(NetworkComposition told) {
        return new NetworkComposition(networkId, told.participations, told.seats, told.terms, version);
    }

    /**
     * Returns a copy of this composition with the row version of the network {@code stored}, which was just saved. The
     * composition and the network share one row, and saving with an older version would fail.
     */
    public NetworkComposition on(Network stored) {
        return new NetworkComposition(networkId, participations, seats, terms, stored.version());
    }

    /** Returns the sorted ids of the organisations that take part in the network, including guests. */
    public Set<String> organisationIds() {
        var ids = new TreeSet<String>();
        participations.forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /** Returns the sorted ids of the organisations that take part in the network as members, without guests. */
    public Set<String> memberIds() {
        var ids = new TreeSet<String>();
        participations.stream()
                .filter(participation -> !participation.guest())
                .forEach(participation -> ids.add(participation.organisationId()));
        return ids;
    }

    /**
     * Returns the term of this elected office, for example how many months the chair is elected for. Returns empty if
     * no term is set.
     */
    public Optional<Term> termOf(Role role) {
        return terms.stream().filter(term -> term.role() == role).findFirst();
    }

    /** Returns whether both memberships fill the same seat in the network. */
    public boolean isSameSeat(Membership one, Membership other) {
        return seats.stream().anyMatch(seat -> seat.isFilledBy(one) && seat.isFilledBy(other));
    }

    /** Returns the network's seats that no membership in {@code active} fills. */
    public List<Seat> vacantSeats(Collection<Membership> active) {
        return Seat.vacant(seats, active);
    }
}
