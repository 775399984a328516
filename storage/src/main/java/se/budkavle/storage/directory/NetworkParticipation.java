package se.budkavle.storage.directory;

/**
 * A row of the query for an organisation's participations: a network, and whether the organisation is only a guest
 * there.
 */
public record NetworkParticipation(String networkId, boolean guest) {}
