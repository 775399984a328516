package se.budkavle.storage.directory;

/**
 * The political side, for example the majority of a municipal council, for which a person holds a seat in a network.
 * NONE is for officials and for seats without a side.
 */
public enum Faction {
    MAJORITY,
    OPPOSITION,
    NONE
}
