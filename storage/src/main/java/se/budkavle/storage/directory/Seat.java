package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;

/** A place in a network that an organisation has to fill. */
@Table("seat")
public record Seat(String organisationId, Faction faction) {

    /** Those that none of these memberships fills; one person fills one seat. */
    public static List<Seat> vacant(Collection<Seat> seats, Collection<Membership> active) {
        return seats.stream().filter(seat -> active.stream().noneMatch(seat::isFilledBy)).toList();
    }

    /** Whether this membership fills the seat. */
    public boolean isFilledBy(Membership membership) {
        return organisationId.equals(membership.organisationId())
                && membership.role().holdsSeat()
                && (faction == Faction.NONE || faction == membership.faction());
    }
}
