package se.budkavle.storage.directory;

import org.springframework.data.relational.core.mapping.Table;

/** A place in a network that an organisation has to fill. */
@Table("seat")
public record Seat(String organisationId, Faction faction) {

    /** Whether this membership fills the seat. */
    public boolean isFilledBy(Membership membership) {
        return organisationId.equals(membership.organisationId())
                && membership.role().holdsSeat()
                && (faction == Faction.NONE || faction == membership.faction());
    }
}
