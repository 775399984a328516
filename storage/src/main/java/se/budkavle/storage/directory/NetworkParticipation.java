package se.budkavle.storage.directory;

/**
 * A row of a query of the query for an organisation's participations: a network, and whether it is only invited there.
 */
public record NetworkParticipation(String networkId, boolean guest) {}
