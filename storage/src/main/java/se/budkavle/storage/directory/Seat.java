package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;

/** A seat in a network: an organisation's right to have one person as a member there. */
@Table("seat")
public record Seat(String organisationId, Faction faction) {

    /** Returns those of the seats that none of these memberships fills. */
    public static List<Seat> vacant(Collection<Seat> seats, Collection<Membership> active) {
        return seats.stream()
                .filter(seat -> active.stream().noneMatch(seat::isFilledBy))
                .toList();
    }

    /**
     * Tells whether the person with this membership fills the seat. The organisation must be the same, the office must
     * be one with a seat, and the faction must match if the seat has one.
     */
    public boolean isFilledBy(Membership membership) {
        return organisationId.equals(membership.organisationId())
                && membership.role().holdsSeat()
                && (faction == Faction.NONE || faction == membership.faction());
    }
}
