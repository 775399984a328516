package se.budkavle.storage.directory;

/**
 * A row of the query for the seats of all networks: a seat (a place for one organisation or party group) with the
 * network's id.
 */
public record NetworkSeat(String networkId, String organisationId, PoliticalSide faction) {

    public Seat seat() {
        return new Seat(organisationId, faction);
    }
}
