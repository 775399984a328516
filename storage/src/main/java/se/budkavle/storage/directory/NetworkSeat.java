package se.budkavle.storage.directory;

/** A seat together with its network's id. It is the result row of a query for the seats of all networks. */
public record NetworkSeat(String networkId, String organisationId, Faction faction) {

    public Seat seat() {
        return new Seat(organisationId, faction);
    }
}
