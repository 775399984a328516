package se.budkavle.storage.directory;

/**
 * A row of a query for an organisation's participations: a network in which the organisation takes part, and whether it
 * does so as a guest.
 */
public record NetworkParticipation(String networkId, boolean guest) {}
