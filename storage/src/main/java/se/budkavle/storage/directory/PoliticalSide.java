package se.budkavle.storage.directory;

/**
 * The political side that a person represents in a network: the governing majority or the opposition, for example of a
 * municipal council. NONE: the person is an official, or the seat belongs to no political side.
 */
public enum PoliticalSide {
    MAJORITY,
    OPPOSITION,
    NONE
}
