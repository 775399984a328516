package se.budkavle.storage.directory;

/**
 * A seat (a place in a network for one organisation or party group) with the network's id. Used as the result row of a
 * query for the seats of all networks.
 */
public record NetworkSeat(String networkId, String organisationId, Faction faction) {

    public Seat seat() {
        return new Seat(organisationId, faction);
    }
}
