package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;

/** A seat in a network that an organisation fills with one of its people. */
@Table("seat")
public record Seat(String organisationId, Faction faction) {

    /** Returns the seats that none of these memberships fills; each membership fills at most one seat. */
    public static List<Seat> vacant(Collection<Seat> seats, Collection<Membership> active) {
        return seats.stream()
                .filter(seat -> active.stream().noneMatch(seat::isFilledBy))
                .toList();
    }

    /** Tells whether this membership fills the seat. */
    public boolean isFilledBy(Membership membership) {
        return organisationId.equals(membership.organisationId())
                && membership.role().holdsSeat()
                && (faction == Faction.NONE || faction == membership.faction());
    }
}
