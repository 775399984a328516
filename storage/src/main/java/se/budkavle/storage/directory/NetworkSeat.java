package se.budkavle.storage.directory;

/** A seat and its network, for reading the seats of all networks with one query. */
public record NetworkSeat(String networkId, String organisationId, Faction faction) {

    public Seat seat() {
        return new Seat(organisationId, faction);
    }
}
