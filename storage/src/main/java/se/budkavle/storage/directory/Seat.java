package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;

/** A seat in a network: an organisation's right to appoint one person as a member of the network. */
@Table("seat")
public record Seat(String organisationId, PoliticalSide faction) {

    /** Returns the seats that no membership in {@code active} fills. */
    public static List<Seat> vacant(Collection<Seat> seats, Collection<Membership> active) {
        return seats.stream()
                .filter(seat -> active.stream().noneMatch(seat::isFilledBy))
                .toList();
    }

    /**
     * Returns whether a person with this membership fills the seat. The membership must be for the seat's organisation
     * and for an office that fills a seat, such as member. If the seat belongs to a political side (faction), the
     * membership must have the same side.
     */
    public boolean isFilledBy(Membership membership) {
        return organisationId.equals(membership.organisationId())
                && membership.role().holdsSeat()
                && (faction == PoliticalSide.NONE || faction == membership.faction());
    }
}
