package se.budkavle.storage.directory;

/** A seat with its network, where the seats of all networks are read at once. */
public record NetworkSeat(String networkId, String organisationId, Faction faction) {

    public Seat seat() {
        return new Seat(organisationId, faction);
    }
}
