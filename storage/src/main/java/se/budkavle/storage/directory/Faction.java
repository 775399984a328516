package se.budkavle.storage.directory;

/** The side of a political assembly that a seat belongs to. */
public enum Faction {
    MAJORITY,
    OPPOSITION,
    NONE
}
